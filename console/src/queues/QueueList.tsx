import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Grade, Items } from '../api/common'
import { GradeMark } from '../cases/GradeMark'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { duration } from '../platform/time/duration'

interface QueueListProps<T> {
  query: UseQueryResult<Items<T>>
  hint: string
  empty: string
  children: (item: T) => ReactNode
}

/** One queue: what it is for, and its lines or that there are none. */
export function QueueList<T>({ query, hint, empty, children }: QueueListProps<T>) {
  return (
    <>
      <p className="muted queue-hint">{hint}</p>
      <Fetched query={query}>{({ items }) => (items.length === 0 ? <EmptyState title={empty} /> : <ul className="cards">{items.map((item) => children(item))}</ul>)}</Fetched>
    </>
  )
}

/** The case that a line is about. */
export function CaseLink({ id, grade }: { id: number; grade: Grade }) {
  return <strong><Link to={`/cases/${id}`}>#{id}</Link> <GradeMark grade={grade} /></strong>
}

/** The clock of a line: how long is left, or how long it is late, and what it is the clock of. */
export function Clock({ milliseconds, late, label, words }: { milliseconds: number; late: boolean; label: string; words?: string }) {
  return (
    <span className={`time time-${late ? 'late' : 'calm'}`}>
      <strong><small>{words ?? t(late ? 'time.late' : 'time.left')}</small> {duration(milliseconds)}</strong>
      <span>{label}</span>
    </span>
  )
}
