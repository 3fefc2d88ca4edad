import { Pagination, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import type { Page } from '../api/common'
import { count } from './format/count'
import { EmptyState } from './states/States'
import { t } from './text/text'
import { useWide } from './useWide'

interface ListProps<T> {
  page: Page<T>
  columns: TableColumnsType<T>
  rowKey: (row: T) => string | number
  /** The same row as a card, for phones. */
  card: (row: T) => ReactNode
  onPage: (page: number) => void
  empty: string
  emptyHint?: string
  label: string
  rowTestId: string
}

/** A page of a list: a table where there is room, cards on phones. */
export function List<T extends object>({ page, columns, rowKey, card, onPage, empty, emptyHint, label, rowTestId }: ListProps<T>) {
  const wide = useWide(768)
  if (page.items.length === 0) return <EmptyState title={empty} hint={emptyHint} />
  return (
    <>
      {wide ? (
        <Table<T>
          aria-label={label}
          size="small"
          rowKey={rowKey}
          columns={columns}
          dataSource={page.items}
          pagination={false}
          scroll={{ x: 'max-content' }}
          onRow={() => ({ 'data-testid': rowTestId }) as object}
        />
      ) : (
        <div className="cards">{page.items.map((row) => <div key={rowKey(row)} className="card" data-testid={rowTestId}>{card(row)}</div>)}</div>
      )}
      <div className="list-foot">
        <span className="muted">{t(page.totalAtLeast ? 'list.total-at-least' : 'list.total', { n: count(page.total) })}</span>
        {page.total > page.size && (
          <Pagination simple={!wide} current={page.page + 1} pageSize={page.size} total={page.total} showSizeChanger={false} onChange={(number) => onPage(number - 1)} />
        )}
      </div>
    </>
  )
}
