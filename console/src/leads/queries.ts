import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items, Page } from '../api/common'
import { get, type QueryValue } from '../api/http'
import type { Import, Lead, LeadPage, Quarantined, QuarantinePage, Source } from '../api/leads'

type Query = Record<string, QueryValue>

/** A detail may hold its list's row under a name of its own, or beside its other fields. */
function unnested<T extends object>(detail: Record<string, unknown>, row: string): T {
  const { [row]: inner, ...rest } = detail
  return { ...(inner as object | undefined), ...rest } as T
}

export const useLeads = (query: Query) =>
  useQuery({ queryKey: ['leads', query], queryFn: ({ signal }) => get<Page<Lead>>('/leads', query, signal), placeholderData: keepPreviousData })

export const useLead = (id: string) =>
  useQuery({ queryKey: ['lead', id], queryFn: async ({ signal }) => unnested<LeadPage>(await get(`/leads/${id}`, {}, signal), 'lead') })

export const useQuarantine = (query: Query) =>
  useQuery({ queryKey: ['quarantine', query], queryFn: ({ signal }) => get<Page<Quarantined>>('/quarantine', query, signal), placeholderData: keepPreviousData })

/** Looking at one is on record, so it is fetched once and not again by itself. */
export const useQuarantined = (id: string) =>
  useQuery({ queryKey: ['quarantined', id], queryFn: async ({ signal }) => unnested<QuarantinePage>(await get(`/quarantine/${id}`, {}, signal), 'entry'), staleTime: Infinity })

export const useImports = (query: Query) =>
  useQuery({ queryKey: ['imports', query], queryFn: ({ signal }) => get<Page<Import>>('/imports', query, signal), placeholderData: keepPreviousData })

const FOLLOW_MILLIS = 1_000

export const useImport = (id: string) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<Import>(`/imports/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' ? FOLLOW_MILLIS : false),
  })

export const useSources = (enabled = true) =>
  useQuery({ queryKey: ['sources'], queryFn: ({ signal }) => get<Items<Source>>('/sources', {}, signal), enabled })
