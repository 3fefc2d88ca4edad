import { useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get, post } from '../api/http'
import type { TwinRun, TwinRunView, TwinStudy } from '../api/twin'
import { useCommand } from '../platform/useCommand'

const ASK_AGAIN = 2_000

export function useTwinRuns() {
  return useQuery({
    queryKey: ['twin-runs'],
    queryFn: ({ signal }) => get<Items<TwinRun>>('/twin-runs', {}, signal),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => run.state === 'RUNNING') ? ASK_AGAIN : false),
  })
}

export function useTwinRun(id: number | undefined) {
  return useQuery({
    queryKey: ['twin-run', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => get<TwinRunView>(`/twin-runs/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.run.state === 'RUNNING' ? ASK_AGAIN : false),
  })
}

export function useAskForStudy(onDone: (run: TwinRun) => void) {
  return useCommand<TwinStudy, TwinRun>({ run: (study) => post<TwinRun>('/twin-runs', study), refresh: ['twin-runs'], onDone })
}

export function useCancelStudy() {
  return useCommand<number, unknown>({ run: (id) => post(`/twin-runs/${id}/cancel`), refresh: ['twin-runs', 'twin-run'] })
}
