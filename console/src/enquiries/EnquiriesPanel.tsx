import { useCan } from '../access/session'
import type { CaseView } from '../api/cases'
import { may } from '../cases/page/may'
import { useOrdersOfCase } from '../orders/queries'
import { t } from '../platform/text/text'
import { AskBank } from './AskBank'
import { EnquiryCard } from './EnquiryCard'
import { useEnquiriesOfCase } from './queries'

/** What banks were asked about accounts on a case, and what they found. */
export function EnquiriesPanel({ view }: { view: CaseView }) {
  const can = useCan()
  const seen = useEnquiriesOfCase(view.id, view.version, can('BANK_VIEW'))
  const mayAsk = may(view, 'record-contact') && can('ORDER_ASK')
  const enquiries = seen.data?.items ?? []
  const orders = useOrdersOfCase(view.id, view.version, can('BANK_VIEW')).data?.items ?? []
  if (enquiries.length === 0 && !mayAsk) return null
  return (
    <section className="panel" aria-labelledby="enquiries-head" data-testid="enquiries">
      <h2 id="enquiries-head">{t('enquiries.title')}</h2>
      {enquiries.length > 0 && <ul className="cards">{enquiries.map((one) => <EnquiryCard key={one.id} enquiry={one} caseId={view.id} orders={orders} mayAsk={mayAsk} />)}</ul>}
      {mayAsk && <AskBank view={view} />}
    </section>
  )
}
