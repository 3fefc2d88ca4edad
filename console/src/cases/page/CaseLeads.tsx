import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCan } from '../../access/session'
import type { Page } from '../../api/common'
import { get } from '../../api/http'
import type { Lead } from '../../api/leads'
import { moment } from '../../platform/format/moment'
import { t, tc } from '../../platform/text/text'
import { useNow } from '../../platform/time/serverClock'

/** The leads that joined the case. */
export function CaseLeads({ id }: { id: number }) {
  const now = useNow()
  const leads = useQuery({
    queryKey: ['leads', { case: id }],
    queryFn: ({ signal }) => get<Page<Lead>>('/leads', { case: id }, signal),
    enabled: useCan()('LEAD_VIEW'),
  })
  if (!leads.data || leads.data.items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="leads-head">
      <h2 id="leads-head">{t('case.leads', { n: leads.data.total })}</h2>
      <ul className="lines">
        {leads.data.items.map((lead) => (
          <li key={lead.id}>
            <Link to={`/leads/${lead.id}`}>{lead.source.name}</Link> {tc('family', lead.family)}
            <span className="muted"> {moment(lead.receivedAt, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
