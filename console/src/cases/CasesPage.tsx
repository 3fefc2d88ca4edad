import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Needs } from '../access/Needs'
import { CLOSE_OUTCOMES, STAGES, type BoardRow } from '../api/cases'
import { GRADES } from '../api/common'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { CodeSelect } from '../platform/CodeSelect'
import { moment } from '../platform/format/moment'
import { List } from '../platform/List'
import { SearchBox } from '../platform/SearchBox'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useListQuery } from '../platform/useListQuery'
import { GradeMark } from './GradeMark'
import { personName, personTraits } from './personLine'
import { useCases } from './queries'
import { TimeLeft } from './TimeLeft'

/** Every case of any stage, found by number, name, phone's tail, identity number or address. */
export default function CasesPage() {
  return (
    <Needs permission="CASE_VIEW">
      <Cases />
    </Needs>
  )
}

function Cases() {
  const { query, set, get } = useListQuery()
  const cases = useCases(query)
  return (
    <Page title={t('cases.title')}>
      <div className="filters block" role="search" aria-label={t('filter.label')}>
        <SearchBox value={get('q')} onSearch={(q) => set({ q })} label={t('cases.search')} testId="cases-search" />
        <UnitSelect value={get('unit') ? Number(get('unit')) : undefined} onChange={(unit) => set({ unit: unit?.toString() })} placeholder={t('filter.unit')} testId="cases-unit" />
        <CodeSelect value={get('grade')} onChange={(grade) => set({ grade })} codes={GRADES} words="grade" label={t('filter.grade')} testId="cases-grade" />
        <CodeSelect value={get('stage')} onChange={(stage) => set({ stage })} codes={STAGES} words="stage" label={t('filter.stage')} testId="cases-stage" />
        <CodeSelect value={get('outcome')} onChange={(outcome) => set({ outcome })} codes={CLOSE_OUTCOMES} words="outcome" label={t('filter.outcome')} testId="cases-outcome" />
      </div>
      <Fetched query={cases}>
        {(page) => (
          <List
            page={page}
            columns={COLUMNS()}
            rowKey={(row) => row.id}
            card={(row) => <CaseCard row={row} />}
            onPage={(number) => set({ page: String(number) })}
            empty={t('cases.empty')}
            emptyHint={t('cases.empty-hint')}
            label={t('cases.title')}
            rowTestId="case-row"
          />
        )}
      </Fetched>
    </Page>
  )
}

const COLUMNS = (): TableColumnsType<BoardRow> => [
  { title: t('column.time'), render: (_, row) => <TimeLeft row={row} /> },
  { title: t('column.case'), render: (_, row) => <Link to={`/cases/${row.id}`}>#{row.id}</Link> },
  { title: t('column.grade'), render: (_, row) => <GradeMark grade={row.grade} /> },
  { title: t('column.person'), render: (_, row) => `${personName(row.person)} ${personTraits(row.person)} ${row.person.maskedPhone ?? ''}` },
  { title: t('column.unit'), render: (_, row) => nameOf(row.unit) },
  { title: t('column.stage'), render: (_, row) => (row.outcome ? tc('outcome', row.outcome) : tc('stage', row.stage)) },
  { title: t('column.holder'), render: (_, row) => row.assignee?.name ?? '' },
  { title: t('column.opened'), render: (_, row) => moment(row.openedAt, serverNow()) },
]

function CaseCard({ row }: { row: BoardRow }) {
  return (
    <>
      <div className="card-head">
        <Link to={`/cases/${row.id}`}>#{row.id} {personName(row.person)}</Link>
        <GradeMark grade={row.grade} />
      </div>
      <TimeLeft row={row} />
      <div className="muted">{personTraits(row.person)} {row.person.maskedPhone} · {nameOf(row.unit)}</div>
    </>
  )
}
