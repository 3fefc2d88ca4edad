import { Table } from 'antd'
import type { ReactNode } from 'react'
import { useWide } from '../platform/useWide'

export interface LatencyColumn<T> {
  title: string
  of: (row: T) => ReactNode
}

interface LatencyTableProps<T> {
  title: string
  rows: T[]
  rowKey: (row: T) => string
  columns: LatencyColumn<T>[]
  testId: string
}

/** Figures in a table where there is room; on phones one card a row, headed by its first column. */
export function LatencyTable<T extends object>({ title, rows, rowKey, columns, testId }: LatencyTableProps<T>) {
  const wide = useWide(768)
  const [head, ...rest] = columns
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {wide ? (
        <Table<T> aria-label={title} size="small" rowKey={rowKey} columns={columns.map(({ title: name, of }) => ({ title: name, render: (_, row: T) => of(row) }))} dataSource={rows} pagination={false} onRow={() => ({ 'data-testid': testId }) as object} />
      ) : (
        <ul className="cards">
          {rows.map((row) => (
            <li key={rowKey(row)} className="card" data-testid={testId}>
              <h3>{head?.of(row)}</h3>
              <dl className="facts">{rest.map(({ title: name, of }) => <div key={name} className="facts-row"><dt>{name}</dt><dd>{of(row)}</dd></div>)}</dl>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
