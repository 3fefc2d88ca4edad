import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Board, BoardRow, CaseEvent, CaseView } from '../api/cases'
import type { Items, Page } from '../api/common'
import { get, post, type QueryValue } from '../api/http'
import { useLine } from '../platform/live/live'
import { syncClock } from '../platform/time/serverClock'

const POLL_MILLIS = 10_000
const CALM_POLL_MILLIS = 60_000
/** The counts are made once a second for everybody: soon they have what has just changed. */
const COUNTS_MILLIS = 1_500

/** Live lists are told when to fetch; while the line is lost they ask by themselves. */
function usePoll(): number {
  return useLine().state === 'lost' ? POLL_MILLIS : CALM_POLL_MILLIS
}

export type BoardFilter = Partial<Record<'unit' | 'grade' | 'stage' | 'level' | 'mine' | 'order' | 'size', QueryValue>>

export function useBoard(filter: BoardFilter) {
  const poll = usePoll()
  return useQuery({
    queryKey: ['board', filter],
    queryFn: async ({ signal }) => {
      const board = await get<Board>('/board', { size: 200, ...filter }, signal)
      syncClock(board.now)
      return board
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.countsBehind ? COUNTS_MILLIS : poll),
  })
}

export function useTasks() {
  const poll = usePoll()
  return useQuery({ queryKey: ['tasks'], queryFn: ({ signal }) => get<Items<BoardRow>>('/tasks', {}, signal), refetchInterval: poll })
}

export function useCases(query: Record<string, QueryValue>, enabled = true) {
  return useQuery({
    queryKey: ['cases', query],
    queryFn: ({ signal }) => get<Page<BoardRow>>('/cases', query, signal),
    enabled,
    placeholderData: keepPreviousData,
  })
}

export function useCase(id: string) {
  const poll = usePoll()
  return useQuery({ queryKey: ['case', id], queryFn: ({ signal }) => get<CaseView>(`/cases/${id}`, {}, signal), refetchInterval: poll })
}

export function useCaseEvents(id: string) {
  return useQuery({ queryKey: ['events', id], queryFn: ({ signal }) => get<Items<CaseEvent>>(`/cases/${id}/events`, {}, signal) })
}

export function claim(id: number | string, version?: number): Promise<CaseView> {
  return post<CaseView>(`/cases/${id}/claim`, version === undefined ? {} : { version })
}
