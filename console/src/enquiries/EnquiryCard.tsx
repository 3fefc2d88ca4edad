import { Button } from 'antd'
import { useCan } from '../access/session'
import type { AccountFacts, Enquiry, NextAccount } from '../api/enquiries'
import { post } from '../api/http'
import type { BankOrder } from '../api/orders'
import { moment } from '../platform/format/moment'
import { moneyIn } from '../platform/format/money'
import { language, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useEnquiryCommand } from './queries'

interface Props {
  enquiry: Enquiry
  caseId: number
  /** What banks hold or are asked to hold for the case. */
  orders: BankOrder[]
  mayAsk: boolean
}

/** One question to a bank: what it waits for, what was found, and where the money went on to. */
export function EnquiryCard({ enquiry, caseId, orders, mayAsk }: Props) {
  const now = useNow()
  const can = useCan()
  const command = useEnquiryCommand()
  const act = (path: string) => command.mutate(() => post(`/enquiries/${enquiry.id}/${path}`, {}))
  const waits = enquiry.status === 'AWAITING_SIGNATURE'
  return (
    <li className="card transfer order" data-testid="enquiry-row" data-status={enquiry.status}>
      <span className={`time time-${waits ? 'late' : 'calm'}`}>
        <strong>{tc('enquiryStatus', enquiry.status)}</strong>
        {waits && <span>{t('enquiries.signed', { n: enquiry.signed, all: enquiry.signatures })}</span>}
      </span>
      <div className="transfer-what">
        <strong>{enquiry.account}</strong> · {language() === 'zh' ? enquiry.bank.name : enquiry.bank.nameEn}
        <div>{enquiry.questions.map((one) => tc('enquiryQuestion', one)).join(' · ')} <span className="muted">{tc('enquiryBasis', enquiry.basis)} · {t('enquiries.period', { from: enquiry.from, to: enquiry.to })}</span></div>
        <div className="muted">{[enquiry.reason, t('enquiries.asked-by', { by: enquiry.askedBy, at: moment(enquiry.askedAt, now) }), ...(enquiry.confidential ? [t('enquiries.confidential')] : [])].join(' · ')}</div>
        {enquiry.status === 'SIGNED' && enquiry.lastFault && <div className="late-text">{t('enquiries.not-delivered')}</div>}
        {enquiry.ring.length > 0 && <div className="late-text" data-testid="enquiry-ring">{t('orders.ring')}: {enquiry.ring.map((one) => `${one.name} ${one.phone}`).join(' · ')}</div>}
        {enquiry.facts.map((facts, i) => <Facts key={i} facts={facts} now={now} />)}
        {enquiry.next.length > 0 && (
          <>
            <strong>{t('enquiries.next')}</strong>
            <ul className="lines">{enquiry.next.map((one) => <Next key={`${one.bank} ${one.account}`} account={one} enquiry={enquiry} caseId={caseId} orders={orders} mayAsk={mayAsk} />)}</ul>
          </>
        )}
      </div>
      {can('ORDER_DECIDE') && (
        <div className="filters">
          {waits && <Button type="primary" loading={command.isPending} onClick={() => act('signature')} data-testid="enquiry-sign">{t('enquiries.sign')}</Button>}
          {waits && <Button onClick={() => act('decline')} data-testid="enquiry-decline">{t('enquiries.decline')}</Button>}
          {enquiry.confidential && enquiry.deliveredAt && <Button onClick={() => act('open')} data-testid="enquiry-open">{t('enquiries.open')}</Button>}
        </div>
      )}
    </li>
  )
}

function Facts({ facts, now }: { facts: AccountFacts; now: number }) {
  const { holder, balance, movements, notes } = facts
  return (
    <div data-testid="enquiry-facts">
      {holder && <div>{t('enquiries.holder')}: <strong>{holder.name}</strong> <span className="muted">{[holder.idNumber, holder.phone, holder.openedOn].filter(Boolean).join(' · ')}</span></div>}
      {balance && <div>{t('enquiries.balance')}: <strong>{moneyIn(balance.currency, balance.amount)}</strong></div>}
      {notes.length > 0 && <div className="muted">{notes.join(' · ')}</div>}
      {movements.length > 0 && (
        <details>
          <summary>{t('enquiries.movements', { n: movements.length })}</summary>
          <ul className="lines">
            {movements.map((one, i) => (
              <li key={i}>{moment(one.at, now)} {tc('direction', one.direction)} <strong>{moneyIn(one.sum.currency, one.sum.amount)}</strong> <span className="muted">{[one.bank, one.account, one.name].filter(Boolean).join(' ')}</span></li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface NextProps extends Props {
  account: NextAccount
}

/** An account of the next layer; one press asks for its stop, which still needs its signatures. */
function Next({ account, enquiry, caseId, orders, mayAsk }: NextProps) {
  const command = useEnquiryCommand('enquiries.stop-asked')
  const asked = orders.some((order) => order.account === account.account && order.bank.code === account.bank)
  const stop = () =>
    post(`/cases/${caseId}/orders`, {
      kind: 'STOP_PAYMENT',
      bank: account.bank,
      account: account.account,
      holder: account.name ?? '?',
      amount: String(account.amount),
      parent: enquiry.order,
      reason: t('enquiries.stop-reason'),
    })
  return (
    <li data-testid="enquiry-next">
      {account.bank} {account.account} {account.name} <strong>{moneyIn(account.currency, account.amount)}</strong>{' '}
      {!account.registered && <span className="muted">{t('enquiries.unregistered')}</span>}
      {asked && <span className="muted" data-testid="enquiry-stopped">{t('enquiries.stop-is-asked')}</span>}
      {account.registered && mayAsk && !asked && <Button size="small" loading={command.isPending} onClick={() => command.mutate(stop)} data-testid="enquiry-stop">{t('enquiries.stop')}</Button>}
    </li>
  )
}
