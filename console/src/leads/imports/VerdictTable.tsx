import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { VerdictRow } from '../../api/leads'
import { ErrorState, EmptyState, LoadingState } from '../../platform/states/States'
import { count } from '../../platform/format/count'
import { t, tc } from '../../platform/text/text'
import { fieldReasonText } from '../fieldReasonText'
import { useVerdicts } from './useVerdicts'

const HEIGHT = 460
const ROW_HEIGHT = 40

interface VerdictTableProps {
  id: number
  running: boolean
  total: number
}

/** Every row's verdict, virtualised: a million rows scroll like ten. */
export function VerdictTable({ id, running, total }: VerdictTableProps) {
  const { query, rows, look } = useVerdicts(id, running)
  if (query.error) return <ErrorState fault={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <LoadingState />
  if (rows.length === 0) return <EmptyState title={t('imports.no-rows')} />
  return (
    <section className="verdicts" aria-label={t('imports.verdicts')}>
      <p className="muted">{t('imports.loaded', { n: count(rows.length), total: count(total) })}</p>
      <Table<VerdictRow>
        virtual
        size="small"
        aria-label={t('imports.verdicts')}
        rowKey="row"
        columns={COLUMNS()}
        dataSource={rows}
        pagination={false}
        scroll={{ y: HEIGHT, x: 900 }}
        onScroll={(event) => look(Math.floor((event.target as HTMLElement).scrollTop / ROW_HEIGHT) + HEIGHT / ROW_HEIGHT)}
        onRow={(row) => ({ 'data-testid': 'verdict-row', 'data-verdict': row.verdict }) as object}
        data-testid="verdict-table"
      />
    </section>
  )
}

const COLUMNS = (): TableColumnsType<VerdictRow> => [
  { title: t('column.row'), dataIndex: 'row', width: 90, align: 'right' },
  { title: t('column.source'), dataIndex: 'source', width: 120 },
  { title: t('column.ref'), dataIndex: 'sourceRef', width: 180 },
  { title: t('column.verdict'), width: 130, render: (_, row) => <span className={`verdict verdict-${row.verdict}`}>{tc('verdict', row.verdict)}</span> },
  { title: t('column.case'), width: 110, render: (_, row) => row.case && <Link to={`/cases/${row.case}`}>#{row.case}</Link> },
  { title: t('column.reasons'), render: (_, row) => (row.reasons ?? []).map(fieldReasonText).join(t('reason.join')) },
]
