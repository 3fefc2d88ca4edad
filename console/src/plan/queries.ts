import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { CasePlan, Decisions, Estimates, NextTask, Plan, PlanSettings, ReinforcedCase } from '../api/plan'
import { useLine } from '../platform/live/live'

const CALM_POLL_MILLIS = 30_000
const LOST_POLL_MILLIS = 10_000

/** Offers and plans are told when they change; while the line is lost they are asked for. */
function usePoll(): number {
  return useLine().state === 'lost' ? LOST_POLL_MILLIS : CALM_POLL_MILLIS
}

export function usePlan(unit: number | undefined) {
  const poll = usePoll()
  return useQuery({ queryKey: ['plan', unit], queryFn: ({ signal }) => get<Plan>('/plan', { unit }, signal), placeholderData: keepPreviousData, refetchInterval: poll })
}

export function useNextTask(enabled: boolean) {
  const poll = usePoll()
  return useQuery({ queryKey: ['plan-next'], queryFn: ({ signal }) => get<NextTask>('/plan/next', {}, signal), refetchInterval: poll, enabled })
}

export function useCasePlan(id: number, version: number) {
  const poll = usePoll()
  return useQuery({
    queryKey: ['case-plan', id, version],
    queryFn: ({ signal }) => get<CasePlan>(`/cases/${id}/plan`, {}, signal),
    placeholderData: keepPreviousData,
    refetchInterval: poll,
  })
}

export function useDecisions(unit: number | undefined, from: string) {
  return useQuery({ queryKey: ['plan-decisions', unit, from], queryFn: ({ signal }) => get<Decisions>('/plan/decisions', { unit, from }, signal), placeholderData: keepPreviousData })
}

export function useEstimates() {
  return useQuery({ queryKey: ['plan-estimates'], queryFn: ({ signal }) => get<Estimates>('/plan/estimates', {}, signal) })
}

export function useReinforced(unit: number | undefined) {
  const poll = usePoll()
  return useQuery({ queryKey: ['reinforced', unit], queryFn: ({ signal }) => get<Items<ReinforcedCase>>('/plan/reinforcement', { unit }, signal), refetchInterval: poll })
}

export function usePlanSettings() {
  return useQuery({ queryKey: ['plan-settings'], queryFn: ({ signal }) => get<PlanSettings>('/plan/settings', {}, signal), staleTime: Infinity })
}
