import { Link } from 'react-router'
import { ORDER_OVER, type BankOrder, type OrderStep } from '../api/orders'
import { moment } from '../platform/format/moment'
import { money } from '../platform/format/money'
import { findText, language, t, tc } from '../platform/text/text'
import { duration, pressure } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { RingLine } from '../banks/RingLine'
import { OrderActions } from './OrderActions'

interface Props {
  order: BankOrder
  /** How deep in the tree of accounts it stands. */
  layer?: number
  withCase?: boolean
  /** Below its hold, which says whose it is and why. */
  inHold?: boolean
}

/** One hold or stop: what is held until when, what it waits for, and what may be done. */
export function OrderCard({ order, layer = 0, withCase, inHold }: Props) {
  const now = useNow()
  const over = ORDER_OVER.includes(order.status)
  return (
    <li className="card transfer order" style={layer > 0 ? { marginInlineStart: `${Math.min(layer, 4) * 16}px` } : undefined} data-testid="order-row" data-status={order.status} data-kind={order.kind}>
      <span className={`time time-${urgency(order, now)}`}>
        <strong>{tc('orderStatus', order.status)}</strong>
        {!over && <span>{clockText(order, now)}</span>}
      </span>
      <div className="transfer-what">
        {!inHold && <><strong>{tc('powerKind', order.kind)}</strong> · </>}{language() === 'zh' ? order.bank.name : order.bank.nameEn}
        {withCase && <> · <Link to={`/cases/${order.case}`}>{t('orders.case', { id: order.case })}</Link></>}
        <div>{order.account}{!inHold && <> · {order.holder}</>}</div>
        <div>
          {order.held !== undefined && !over && <strong>{t('orders.held', { sum: money(order.held) })} </strong>}
          {order.amount !== undefined && <span className="muted">{t('orders.of', { sum: money(order.amount) })} </span>}
          {order.essentialExpenses !== undefined && <span>{t('holds.living', { sum: money(order.essentialExpenses) })}</span>}
        </div>
        {!inHold && <div className="muted">{order.reason}</div>}
        <div className="muted">{waitingFor(order, now).slice(inHold ? 1 : 0).join(' · ')}</div>
        {order.ringSince && (
          <div className="late-text" data-testid="order-ring">
            {t('orders.ring')}{order.ring.length > 0 && <RingLine ring={order.ring} />}
          </div>
        )}
        <details>
          <summary>{t('orders.steps')}</summary>
          <ul className="lines">{order.steps.map((step, i) => <li key={i} className="muted order-step">{moment(step.at, now)} {stepText(step)}</li>)}</ul>
        </details>
      </div>
      {inHold && order.may.length > 0 && !order.ringSince ? <details><summary>{t('holds.alone')}</summary><OrderActions order={order} /></details> : <OrderActions order={order} />}
    </li>
  )
}

function urgency(order: BankOrder, now: number): string {
  if (order.ringSince || order.status === 'AWAITING_SIGNATURE') return 'late'
  if (order.standsStill) return 'calm'
  return order.expiresAt && !ORDER_OVER.includes(order.status) ? pressure((Date.parse(order.expiresAt) - now) / 60) : 'calm'
}

function clockText(order: BankOrder, now: number): string {
  if (order.status === 'AWAITING_SIGNATURE') return t('orders.signed', { n: order.signed, all: order.signatures })
  if (!order.effectiveFrom) return ''
  if (order.standsStill && order.expiresAt && order.pleaSince) return t('orders.stands-still', { time: duration(Date.parse(order.expiresAt) - Date.parse(order.pleaSince)) })
  return order.expiresAt ? t('orders.left', { time: duration(Date.parse(order.expiresAt) - now) }) : t('orders.no-end')
}

function waitingFor(order: BankOrder, now: number): string[] {
  const all = [t('orders.asked-by', { by: order.askedBy })]
  if (ORDER_OVER.includes(order.status)) return all
  if (order.effectiveFrom) all.push(t('orders.since', { at: moment(order.effectiveFrom, now) }))
  if (order.expiresAt && !order.standsStill) all.push(t('orders.ends', { at: moment(order.expiresAt, now) }))
  if (order.effectiveFrom && order.renewalsLeft > 0) all.push(t('orders.renewals', { n: order.renewalsLeft }))
  if (order.renewalSent) all.push(t('orders.renewal-sent'))
  else if (order.renewalSigned > 0) all.push(t('orders.renewal-signed', { n: order.renewalSigned, all: order.signatures }))
  if (order.pleaSince) all.push(t('orders.plea', { at: moment(order.pleaSince, now) }))
  if (order.pleaDue) all.push(t('orders.plea-due', { at: moment(order.pleaDue, now) }))
  if (order.noticeDue) all.push(t('orders.notice-due', { at: moment(order.noticeDue, now) }))
  if (order.may.includes('notice')) all.push(t('orders.not-notified'))
  if (order.undelivered > 0) all.push(t('orders.undelivered', { n: order.tries }) + (order.lastFault ? ` (${faultText(order.lastFault)})` : ''))
  return all
}

/** Why the bank's system has not got it, as an officer would say it. */
function faultText(code: string): string {
  return findText('orderFault', code) ?? t('orders.fault-other', { code })
}

function stepText({ kind, by, text, side }: OrderStep): string {
  const late = kind.startsWith('LATE_')
  const said = findText('orderStep', late ? kind.slice(5) : kind) ?? kind
  const what = late ? t('orderStep.late', { said }) : said
  const note = kind === 'ENDS_SOON' && text ? tc('post', text) : text
  return [side === 'POLICE' ? `${by}: ${what}` : what, note].filter(Boolean).join(' · ')
}
