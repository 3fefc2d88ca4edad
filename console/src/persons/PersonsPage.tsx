import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Needs } from '../access/Needs'
import type { PersonRow } from '../api/persons'
import { personName, personTraits } from '../cases/personLine'
import { List } from '../platform/List'
import { SearchBox } from '../platform/SearchBox'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { usePersons } from './queries'

/** Finds persons at risk, with what is remembered of each. */
export default function PersonsPage() {
  return (
    <Needs permission="PERSON_VIEW">
      <Persons />
    </Needs>
  )
}

function Persons() {
  const { query, set, get } = useListQuery()
  const persons = usePersons(query)
  return (
    <Page title={t('persons.title')}>
      <div className="filters block" role="search" aria-label={t('filter.label')}>
        <SearchBox value={get('q')} onSearch={(q) => set({ q })} label={t('persons.search')} testId="persons-search" />
      </div>
      <Fetched query={persons}>
        {(page) => (
          <List
            page={page}
            columns={COLUMNS()}
            rowKey={(row) => row.person.id}
            card={(row) => <PersonCard row={row} />}
            onPage={(number) => set({ page: String(number) })}
            empty={t('persons.empty')}
            emptyHint={t('persons.empty-hint')}
            label={t('persons.title')}
            rowTestId="person-row"
          />
        )}
      </Fetched>
    </Page>
  )
}

const COLUMNS = (): TableColumnsType<PersonRow> => [
  { title: t('column.person'), render: (_, row) => <Link to={`/persons/${row.person.id}`} data-testid="person-link">{personName(row.person)}</Link> },
  { title: t('column.traits'), render: (_, row) => personTraits(row.person) },
  { title: t('field.person.phone'), render: (_, row) => row.person.maskedPhone },
  { title: t('column.unit'), render: (_, row) => nameOf(row.unit) },
  { title: t('column.cases'), align: 'right', dataIndex: 'cases' },
  { title: t('column.leads'), align: 'right', dataIndex: 'leads' },
  { title: t('column.open-case'), render: (_, row) => row.openCase && <Link to={`/cases/${row.openCase}`}>#{row.openCase}</Link> },
  { title: t('column.last-outcome'), render: (_, row) => (row.mergedInto ? t('person.merged-into', { id: row.mergedInto }) : tc('outcome', row.lastOutcome)) },
]

function PersonCard({ row }: { row: PersonRow }) {
  return (
    <>
      <div className="card-head"><Link to={`/persons/${row.person.id}`}>{personName(row.person)} {personTraits(row.person)}</Link><span>{row.person.maskedPhone}</span></div>
      <div className="muted">{nameOf(row.unit)} · {t('memory.line', { cases: row.cases, leads: row.leads })}</div>
      {row.openCase && <Link to={`/cases/${row.openCase}`}>{t('lead.case', { id: row.openCase })}</Link>}
    </>
  )
}
