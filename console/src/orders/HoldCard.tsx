import { Link } from 'react-router'
import { moment } from '../platform/format/moment'
import { money } from '../platform/format/money'
import { t, tc } from '../platform/text/text'
import { duration, pressure } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { HoldActions } from './HoldActions'
import { approversOf, firstEnd, heldSince, livingOf, states, type Hold } from './holds'
import { OrderCard } from './OrderCard'

/** One hold on several of a person's accounts: what they share, what may be done about all of them, then each account. */
export function HoldCard({ hold, withCase }: { hold: Hold; withCase?: boolean }) {
  const now = useNow()
  const first = hold.accounts[0]!
  const end = firstEnd(hold)
  const waiting = hold.accounts.filter((one) => one.status === 'AWAITING_SIGNATURE')
  const waits = waiting.length > 0
  const urgency = waits ? 'late' : end ? pressure((Date.parse(end) - now) / 60) : 'calm'
  return (
    <li className="card hold" data-testid="hold-row" data-accounts={hold.accounts.length}>
      <div className="transfer order">
        <span className={`time time-${urgency}`}>
          {states(hold).map(([status, n]) => <strong key={status}>{t('holds.state', { status: tc('orderStatus', status), n })}</strong>)}
          {waits && <span>{t('orders.signed', { n: Math.min(...waiting.map((one) => one.signed)), all: first.signatures })}</span>}
          {!waits && end && <span>{t('orders.left', { time: duration(Date.parse(end) - now) })}</span>}
        </span>
        <div className="transfer-what">
          <strong>{t('holds.title', { n: hold.accounts.length })}</strong> · {first.holder}
          {withCase && <> · <Link to={`/cases/${first.case}`}>{t('orders.case', { id: first.case })}</Link></>}
          <div>{first.reason}</div>
          <div className="muted" data-testid="hold-facts"><Link to="/powers">{t('holds.basis', { power: tc('powerKind', first.kind), place: first.power.split('.')[0]! })}</Link> · {facts(hold, now).join(' · ')}</div>
        </div>
        <HoldActions hold={hold} />
      </div>
      <ul className="cards hold-cards">{hold.accounts.map((order) => <OrderCard key={order.id} order={order} inHold />)}</ul>
    </li>
  )
}

function facts(hold: Hold, now: number): string[] {
  const first = hold.accounts[0]!
  const all = [`${t('orders.asked-by', { by: first.askedBy })} ${moment(first.askedAt, now)}`]
  const approvers = approversOf(hold)
  const since = heldSince(hold)
  const end = firstEnd(hold)
  const living = livingOf(hold)
  if (approvers.length > 0) all.push(t('holds.approved-by', { by: approvers.join(' · ') }))
  if (since) all.push(t('orders.since', { at: moment(since, now) }))
  if (end) all.push(t('holds.first-end', { at: moment(end, now) }))
  if (living !== undefined) all.push(t('holds.living', { sum: money(living) }))
  return all
}
