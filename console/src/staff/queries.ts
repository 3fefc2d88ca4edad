import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { FreePerson, PersonPresent, Reach, StaffPerson } from '../api/staff'

const CALM_POLL_MILLIS = 60_000

export function usePresence(unit?: number, enabled = true) {
  return useQuery({
    queryKey: ['presence', unit],
    queryFn: ({ signal }) => get<Items<PersonPresent>>('/presence', { unit }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: CALM_POLL_MILLIS,
    enabled,
  })
}

export function useFreePeople(unit?: number, enabled = true) {
  return useQuery({ enabled, queryKey: ['free', unit], queryFn: ({ signal }) => get<Items<FreePerson>>('/people/free', { unit }, signal), refetchInterval: CALM_POLL_MILLIS })
}

export function useStaffPerson(id: string) {
  return useQuery({ queryKey: ['staff-person', id], queryFn: ({ signal }) => get<StaffPerson>(`/staff/${id}`, {}, signal) })
}

export function useRanks() {
  return useQuery({ queryKey: ['ranks'], queryFn: ({ signal }) => get<Items<string>>('/staff/ranks', {}, signal), staleTime: Infinity })
}

export function useReach(id: number, enabled: boolean) {
  return useQuery({ queryKey: ['reach', id], queryFn: ({ signal }) => get<Reach>(`/notices/reach/${id}`, {}, signal), enabled })
}
