import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState, LoadingState } from './States'

interface FetchedProps<T> {
  query: UseQueryResult<T>
  rows?: number
  children: (data: T) => ReactNode
}

/** Shows what was fetched; before that, that it is coming or why it is not. Old data stay while new ones fail. */
export function Fetched<T>({ query, rows, children }: FetchedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ErrorState fault={query.error} onRetry={() => void query.refetch()} />
  return <LoadingState rows={rows} />
}
