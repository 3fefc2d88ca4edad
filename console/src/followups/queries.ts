import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import type { FollowUpsOfCase, SimilarCase } from '../api/followups'
import { get } from '../api/http'

export function useFollowUpsOf(id: number, version: number) {
  return useQuery({ placeholderData: keepPreviousData, queryKey: ['follow-ups', 'of', id, version], queryFn: ({ signal }) => get<FollowUpsOfCase>(`/cases/${id}/follow-ups`, {}, signal) })
}

export function useSimilar(id: number) {
  return useQuery({ queryKey: ['similar', id], queryFn: ({ signal }) => get<Items<SimilarCase>>(`/cases/${id}/similar`, {}, signal) })
}
