import { useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { FeedbackOwed, FollowUp, LostMinuteLine, OpenBreach, Review, StaleCase } from '../api/queues'

const POLL_MILLIS = 60_000

/** The first three are asked for one unit at a time; the others also for all that the reader sees. */
function useUnitList<T>(name: string, unit: number | undefined, more: Record<string, string> = {}, enabled = true) {
  return useQuery({
    queryKey: [name, unit, more],
    queryFn: ({ signal }) => get<Items<T>>(`/${name.replace('feedback-owed', 'feedback/owed')}`, { unit, ...more }, signal),
    refetchInterval: POLL_MILLIS,
    enabled,
  })
}

export const useBreaches = (unit?: number) => useUnitList<OpenBreach>('breaches', unit, {}, unit !== undefined)
export const useStale = (unit?: number) => useUnitList<StaleCase>('stale', unit, {}, unit !== undefined)
export const useLostMinutes = (unit: number | undefined, from: string) => useUnitList<LostMinuteLine>('lost-minutes', unit, { from }, unit !== undefined)
export const useFollowUps = (unit?: number) => useUnitList<FollowUp>('follow-ups', unit)
export const useReviews = (unit?: number) => useUnitList<Review>('reviews', unit)
export const useFeedbackOwed = (unit: number | undefined, enabled: boolean) => useUnitList<FeedbackOwed>('feedback-owed', unit, {}, enabled)
