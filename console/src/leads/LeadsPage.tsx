import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Needs } from '../access/Needs'
import { FAMILIES } from '../api/common'
import type { Lead } from '../api/leads'
import { GradeMark } from '../cases/GradeMark'
import { personName, personTraits } from '../cases/personLine'
import { CodeSelect } from '../platform/CodeSelect'
import { moment } from '../platform/format/moment'
import { List } from '../platform/List'
import { SearchBox } from '../platform/SearchBox'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useListQuery } from '../platform/useListQuery'
import { feedbackText } from './feedbackText'
import { useLeads } from './queries'
import { SourceSelect } from './SourceSelect'

const VERDICTS = ['ACCEPTED', 'JOINED', 'REVISED']

/** Every lead as it came in, with the case it belongs to and the answer owed to its source. */
export default function LeadsPage() {
  return (
    <Needs permission="LEAD_VIEW">
      <Leads />
    </Needs>
  )
}

function Leads() {
  const { query, set, get } = useListQuery()
  const leads = useLeads(query)
  return (
    <Page title={t('leads.title')}>
      <div className="filters block" role="search" aria-label={t('filter.label')}>
        <SearchBox value={get('q')} onSearch={(q) => set({ q })} label={t('leads.search')} testId="leads-search" />
        <SourceSelect value={get('source')} onChange={(source) => set({ source })} />
        <CodeSelect value={get('family')} onChange={(family) => set({ family })} codes={FAMILIES} words="family" label={t('field.family')} testId="leads-family" />
        <CodeSelect value={get('verdict')} onChange={(verdict) => set({ verdict })} codes={VERDICTS} words="verdict" label={t('column.verdict')} testId="leads-verdict" />
      </div>
      <Fetched query={leads}>
        {(page) => (
          <List
            page={page}
            columns={COLUMNS()}
            rowKey={(row) => row.id}
            card={(row) => <LeadCard row={row} />}
            onPage={(number) => set({ page: String(number) })}
            empty={t('leads.empty')}
            emptyHint={t('leads.empty-hint')}
            label={t('leads.title')}
            rowTestId="lead-row"
          />
        )}
      </Fetched>
    </Page>
  )
}

const who = (row: Lead) => (row.person ? `${personName(row.person)} ${personTraits(row.person)} ${row.person.maskedPhone ?? ''}` : t('person.unnamed'))

const COLUMNS = (): TableColumnsType<Lead> => [
  { title: t('column.received'), render: (_, row) => moment(row.receivedAt, serverNow()) },
  { title: t('column.source'), render: (_, row) => <Link to={`/leads/${row.id}`}>{row.source.name} {row.sourceRef}</Link> },
  { title: t('field.family'), render: (_, row) => tc('family', row.family) },
  { title: t('column.grade'), render: (_, row) => row.grade && <GradeMark grade={row.grade} /> },
  { title: t('column.person'), render: (_, row) => who(row) },
  { title: t('column.unit'), render: (_, row) => nameOf(row.unit) },
  { title: t('column.case'), render: (_, row) => row.case && <Link to={`/cases/${row.case}`}>#{row.case}</Link> },
  { title: t('column.feedback'), render: (_, row) => feedbackText(row) },
]

function LeadCard({ row }: { row: Lead }) {
  return (
    <>
      <div className="card-head">
        <Link to={`/leads/${row.id}`}>{who(row)}</Link>
        {row.grade && <GradeMark grade={row.grade} />}
      </div>
      <div className="muted">{row.source.name} · {tc('family', row.family)} · {moment(row.receivedAt, serverNow())}</div>
      <div>{row.case && <Link to={`/cases/${row.case}`}>#{row.case}</Link>} {feedbackText(row)}</div>
    </>
  )
}
