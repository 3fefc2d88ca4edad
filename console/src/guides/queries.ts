import { useQuery } from '@tanstack/react-query'
import type { VictimState } from '../api/cases'
import type { FraudType, Items } from '../api/common'
import type { CallbackLine, Guide, GuideDifference, GuideLanguage, GuideLine } from '../api/guides'
import { get } from '../api/http'

/** A guide as it is spoken: newest version, for the state, with the reader's station in it. */
export function useSpokenGuide(type: FraudType, language: GuideLanguage, state: VictimState, enabled: boolean) {
  return useQuery({
    queryKey: ['guides', 'spoken', type, language, state],
    queryFn: ({ signal }) => get<Guide>(`/guides/${type}`, { language, state }, signal),
    staleTime: 60_000,
    enabled,
  })
}

export function useGuides() {
  return useQuery({ queryKey: ['guides', 'list'], queryFn: ({ signal }) => get<Items<GuideLine>>('/guides', {}, signal) })
}

export function useGuideVersion(id: number | undefined) {
  return useQuery({
    queryKey: ['guides', 'version', id],
    queryFn: ({ signal }) => get<Guide>(`/guides/versions/${id}`, {}, signal),
    enabled: id !== undefined,
    staleTime: Infinity,
  })
}

export function useGuideHistory(type: FraudType, language: GuideLanguage) {
  return useQuery({
    queryKey: ['guides', 'history', type, language],
    queryFn: ({ signal }) => get<Items<GuideLine>>(`/guides/${type}/versions`, { language }, signal),
  })
}

export function useGuideDiff(id: number) {
  return useQuery({
    queryKey: ['guides', 'diff', id],
    queryFn: ({ signal }) => get<{ sections: GuideDifference[] }>(`/guides/versions/${id}/diff`, {}, signal),
    staleTime: Infinity,
  })
}

export function useCallbacks() {
  return useQuery({ queryKey: ['guides', 'callbacks'], queryFn: ({ signal }) => get<Items<CallbackLine>>('/guide-callbacks', {}, signal) })
}
