import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import type { CaseClocks, Evidence, LostMinute, SentMessage } from '../api/contacts'
import { get } from '../api/http'
import { language } from '../platform/text/text'

function useOfCase<T>(name: string, path: string, id: number, version: number) {
  return useQuery({ placeholderData: keepPreviousData, queryKey: [name, id, version], queryFn: ({ signal }) => get<T>(`/cases/${id}/${path}`, {}, signal) })
}

export const useEvidence = (id: number, version: number) => useOfCase<Items<Evidence>>('evidence', 'evidence', id, version)
export const useMessages = (id: number, version: number) => useOfCase<Items<SentMessage>>('messages', 'messages', id, version)
export const useClocks = (id: number, version: number) => useOfCase<CaseClocks>('clocks', 'clocks', id, version)
export const useLostMinute = (id: number, version: number) => useOfCase<LostMinute>('lost-minute', 'lost-minute', id, version)

export function useTemplates(enabled: boolean) {
  const tongue = language()
  return useQuery({
    queryKey: ['message-templates', tongue],
    queryFn: ({ signal }) => get<Items<{ code: string; text: string }>>('/message-templates', { language: tongue }, signal),
    enabled,
    staleTime: Infinity,
  })
}
