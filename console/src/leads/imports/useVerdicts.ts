import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Items } from '../../api/common'
import { get } from '../../api/http'
import type { VerdictRow } from '../../api/leads'

const SIZE = 500
const AHEAD = 200

/** The verdicts of an import, fetched as far as somebody looks; while it runs the end is asked for again. */
export function useVerdicts(id: number, running: boolean) {
  const query = useInfiniteQuery({
    queryKey: ['verdicts', id],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const found = await get<Items<VerdictRow> | VerdictRow[]>(`/imports/${id}/verdicts`, { after: pageParam, size: SIZE }, signal)
      return Array.isArray(found) ? found : found.items
    },
    getNextPageParam: (last) => (last.length < SIZE ? undefined : last.at(-1)?.row),
  })
  const rows = useMemo(() => query.data?.pages.flat() ?? [], [query.data])
  const { hasNextPage, isFetching, refetch, fetchNextPage } = query
  useEffect(() => {
    if (!running || hasNextPage || isFetching) return
    const timer = setTimeout(() => void refetch(), 1500)
    return () => clearTimeout(timer)
  }, [running, hasNextPage, isFetching, refetch])
  // a short import ends between two fetches: what it said last is asked for once more
  useEffect(() => {
    if (!running) void refetch()
  }, [running, refetch])
  const look = (index: number) => {
    if (index > rows.length - AHEAD && hasNextPage && !isFetching) void fetchNextPage()
  }
  return { query, rows, look }
}
