import { Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Needs } from '../access/Needs'
import type { UnitNode } from '../api/jurisdiction'
import { count } from '../platform/format/count'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { useUnits } from './queries'

/** The tree of units, each with its people and its open cases. */
export default function UnitsPage() {
  return (
    <Needs permission="UNIT_VIEW">
      <Units />
    </Needs>
  )
}

function Units() {
  const units = useUnits()
  return (
    <Page title={t('units.title')}>
      <Fetched query={units}>
        {(roots) =>
          roots.length === 0 ? (
            <EmptyState title={t('units.empty')} />
          ) : (
            <Table<UnitNode>
              aria-label={t('units.title')}
              size="small"
              rowKey="id"
              columns={COLUMNS()}
              dataSource={roots.map(trimmed)}
              pagination={false}
              scroll={{ x: 'max-content' }}
              expandable={{ defaultExpandedRowKeys: roots.flatMap((root) => [root.id, ...(root.children ?? []).filter(({ kind }) => kind === 'SUB_BUREAU').map(({ id }) => id)]) }}
              onRow={() => ({ 'data-testid': 'unit-row' }) as object}
            />
          )
        }
      </Fetched>
    </Page>
  )
}

/** A unit without any below it has no arrow to open. */
function trimmed(node: UnitNode): UnitNode {
  const { children, ...rest } = node
  return children && children.length > 0 ? { ...rest, children: children.map(trimmed) } : rest
}

const COLUMNS = (): TableColumnsType<UnitNode> => [
  { title: t('column.unit'), render: (_, row) => <>{nameOf(row)} {row.madeUp && <Tag>{t('unit.made-up')}</Tag>}</> },
  { title: t('column.kind'), render: (_, row) => tc('unitKind', row.kind) },
  { title: t('unit.staff'), align: 'right', render: (_, row) => (row.staff === undefined ? '' : count(row.staff)) },
  { title: t('unit.open'), align: 'right', render: (_, row) => (row.openCases === undefined ? '' : row.kind === 'STATION' || row.kind === 'SQUAD' ? <Link to={`/board?unit=${row.id}`}>{count(row.openCases)}</Link> : count(row.openCases)) },
  { title: t('board.overdue'), align: 'right', render: (_, row) => (row.overdue ? <strong className="late">{count(row.overdue)}</strong> : row.overdue === undefined ? '' : '0') },
]
