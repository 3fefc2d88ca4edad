import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { Bulletin, CurrentHandovers, DutyNow, Handover } from '../api/handovers'
import type { Leave, MyShifts, PostHolders, Rosters, Swap } from '../api/shifts'
import { useLine } from '../platform/live/live'

const POLL_MILLIS = 10_000
const CALM_POLL_MILLIS = 30_000

/** A line that nobody answers climbs by itself, so that what is on the screen is asked for again even in calm. */
function usePoll(): number {
  return useLine().state === 'lost' ? POLL_MILLIS : CALM_POLL_MILLIS
}

export function useDuty(enabled = true) {
  const poll = usePoll()
  return useQuery({ queryKey: ['duty'], queryFn: ({ signal }) => get<DutyNow>('/duty', {}, signal), refetchInterval: poll, enabled })
}

export function useCurrentHandovers() {
  const poll = usePoll()
  return useQuery({ queryKey: ['handovers', 'current'], queryFn: ({ signal }) => get<CurrentHandovers>('/handovers/current', {}, signal), refetchInterval: poll })
}

export function useLedger(unit: number | undefined, page: number) {
  return useQuery({
    queryKey: ['handovers', 'ledger', unit, page],
    queryFn: ({ signal }) => get<Items<Handover>>('/handovers', { unit, page }, signal),
    placeholderData: keepPreviousData,
  })
}

export function usePosts(unit?: number) {
  return useQuery({ queryKey: ['posts', unit], queryFn: ({ signal }) => get<Items<PostHolders>>('/posts', { unit }, signal) })
}

export function useRosters(unit: number | undefined, from: string, to: string) {
  return useQuery({
    queryKey: ['rosters', unit, from, to],
    queryFn: ({ signal }) => get<Rosters>('/rosters', { unit, from, to }, signal),
    placeholderData: keepPreviousData,
  })
}

export function useMyShifts() {
  return useQuery({ queryKey: ['my-shifts'], queryFn: ({ signal }) => get<MyShifts>('/shifts/mine', {}, signal) })
}

export function useSwaps(unit?: number) {
  return useQuery({ queryKey: ['swaps', unit], queryFn: ({ signal }) => get<Items<Swap>>('/swaps', { unit }, signal) })
}

export function useLeave(unit: number | undefined, enabled: boolean) {
  return useQuery({ queryKey: ['leave', unit], queryFn: ({ signal }) => get<Items<Leave>>('/leave', { unit }, signal), enabled })
}

export function useBulletins(unit?: number) {
  return useQuery({ queryKey: ['bulletins', unit], queryFn: ({ signal }) => get<Items<Bulletin>>('/bulletins', { unit }, signal) })
}
