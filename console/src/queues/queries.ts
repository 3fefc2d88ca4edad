import { useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { FeedbackOwed, FollowUp, LostMinuteLine, OpenBreach, Review, StaleCase } from '../api/queues'

const POLL_MILLIS = 60_000

/** Clocks, stale cases and lost minutes are asked for one unit at a time; the others also for all that the reader sees. */
function useUnitList<T>(name: string, unit: number | undefined, more: Record<string, string> = {}, enabled = true) {
  return useQuery({
    queryKey: [name, unit, more],
    queryFn: ({ signal }) => get<Items<T>>(`/${name.replace('feedback-owed', 'feedback/owed')}`, { unit, ...more }, signal),
    refetchInterval: POLL_MILLIS,
    enabled,
  })
}

/** One line a clock of a case, the newest: a reason given explains every time that the clock was broken. */
export function useBreaches(unit?: number) {
  return useQuery({
    queryKey: ['breaches', unit],
    queryFn: async ({ signal }) => {
      const { items } = await get<Items<OpenBreach>>('/breaches', { unit }, signal)
      const known = new Set<string>()
      return { items: items.filter(({ case: id, breach }) => !known.has(`${id}/${breach.clock}`) && known.add(`${id}/${breach.clock}`)) }
    },
    refetchInterval: POLL_MILLIS,
    enabled: unit !== undefined,
  })
}

export const useStale = (unit?: number) => useUnitList<StaleCase>('stale', unit, {}, unit !== undefined)
export const useLostMinutes = (unit: number | undefined, from: string) => useUnitList<LostMinuteLine>('lost-minutes', unit, { from }, unit !== undefined)
export const useFollowUps = (unit?: number) => useUnitList<FollowUp>('follow-ups', unit)
export const useReviews = (unit?: number) => useUnitList<Review>('reviews', unit)
export const useFeedbackOwed = (unit: number | undefined, enabled: boolean) => useUnitList<FeedbackOwed>('feedback-owed', unit, {}, enabled)
