import { Progress, type TableColumnsType } from 'antd'
import { Link, useNavigate } from 'react-router'
import { Needs } from '../../access/Needs'
import type { Import } from '../../api/leads'
import { count } from '../../platform/format/count'
import { moment } from '../../platform/format/moment'
import { List } from '../../platform/List'
import { Page } from '../../platform/shell/Page'
import { Fetched } from '../../platform/states/Fetched'
import { t, tc } from '../../platform/text/text'
import { serverNow } from '../../platform/time/serverClock'
import { useListQuery } from '../../platform/useListQuery'
import { useImports } from '../queries'
import { DropFile } from './DropFile'

/** Files of leads: drop one, follow it, see what became of each row. */
export default function ImportsPage() {
  return (
    <Needs permission="LEAD_IMPORT">
      <Imports />
    </Needs>
  )
}

function Imports() {
  const { query, set } = useListQuery()
  const navigate = useNavigate()
  const imports = useImports(query)
  return (
    <Page title={t('imports.title')}>
      <DropFile onStarted={(id) => void navigate(`/imports/${id}`)} />
      <Fetched query={imports}>
        {(page) => (
          <List
            page={page}
            columns={COLUMNS()}
            rowKey={(row) => row.id}
            card={(row) => <ImportCard row={row} />}
            onPage={(number) => set({ page: String(number) })}
            empty={t('imports.empty')}
            emptyHint={t('imports.empty-hint')}
            label={t('imports.title')}
            rowTestId="import-row"
          />
        )}
      </Fetched>
    </Page>
  )
}

const percent = (row: Import) => (row.state === 'DONE' ? 100 : Math.floor((row.bytesRead * 100) / Math.max(1, row.bytesTotal)))

const COLUMNS = (): TableColumnsType<Import> => [
  { title: t('column.file'), render: (_, row) => <Link to={`/imports/${row.id}`}>{row.fileName}</Link> },
  { title: t('column.started'), render: (_, row) => moment(row.startedAt, serverNow()) },
  { title: t('column.by'), dataIndex: 'by' },
  { title: t('column.state'), render: (_, row) => (row.state === 'RUNNING' ? <Progress percent={percent(row)} size="small" aria-label={t('imports.progress')} /> : tc('importState', row.state)) },
  { title: t('verdict.received'), align: 'right', render: (_, row) => count(row.received) },
  { title: tc('verdict', 'ACCEPTED'), align: 'right', render: (_, row) => count(row.accepted) },
  { title: tc('verdict', 'JOINED'), align: 'right', render: (_, row) => count(row.joined) },
  { title: tc('verdict', 'DUPLICATE'), align: 'right', render: (_, row) => count(row.duplicate) },
  { title: tc('verdict', 'REVISED'), align: 'right', render: (_, row) => count(row.revised) },
  { title: tc('verdict', 'QUARANTINED'), align: 'right', render: (_, row) => count(row.quarantined) },
]

function ImportCard({ row }: { row: Import }) {
  return (
    <>
      <div className="card-head"><Link to={`/imports/${row.id}`}>{row.fileName}</Link><span>{tc('importState', row.state)}</span></div>
      <div className="muted">{moment(row.startedAt, serverNow())} · {row.by}</div>
      <div>{t('imports.summary', { received: count(row.received), quarantined: count(row.quarantined) })}</div>
    </>
  )
}
