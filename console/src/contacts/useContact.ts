import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Dissuasion, Operation, SearchPlan } from '../api/contacts'
import { get, post, put } from '../api/http'
import { t, type MessageKey } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

/** What a contact changes is seen in many places of the case's page. */
const REFRESH = ['case', 'events', 'board', 'tasks', 'dissuasion', 'operation', 'search', 'evidence', 'messages', 'clocks', 'lost-minute', 'follow-ups']

interface Change {
  method?: 'POST' | 'PUT'
  path: string
  /** Where it is not below the case's own address. */
  to?: string
  body?: unknown
  done?: MessageKey
}

/** One contact with the person, or what belongs to it. */
export function useContact(id: number) {
  return useCommand<Change, Change>({
    run: async (change) => {
      const path = change.to ?? `/cases/${id}/${change.path}`
      await (change.method === 'PUT' ? put(path, change.body ?? {}) : post(path, change.body ?? {}))
      return change
    },
    refresh: REFRESH,
    done: ({ done }) => t(done ?? 'case.saved'),
  })
}

export function useDissuasion(id: number, version: number) {
  return useQuery({ placeholderData: keepPreviousData, queryKey: ['dissuasion', id, version], queryFn: ({ signal }) => get<Dissuasion>(`/cases/${id}/dissuasion`, {}, signal) })
}

export function useOperation(id: number, version: number) {
  return useQuery({ placeholderData: keepPreviousData, queryKey: ['operation', id, version], queryFn: ({ signal }) => get<Operation>(`/cases/${id}/operation`, {}, signal) })
}

export function useSearchPlan(id: number, version: number, begun: boolean) {
  return useQuery({
    placeholderData: keepPreviousData, queryKey: ['search', id, version],
    queryFn: ({ signal }) => get<SearchPlan>(`/cases/${id}/search-plan`, {}, signal),
    enabled: begun,
  })
}
