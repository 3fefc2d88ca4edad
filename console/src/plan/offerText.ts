import type { Offer, RunnerUp } from '../api/plan'
import { t, tc } from '../platform/text/text'
import { aboutMoney } from './words'

/** Points of the plan are hundredths of a yuan saved by a minute of work; only a reserved turn is worth this many. */
const RESERVED_POINTS = 100_000_000

const POINTS_PER_YUAN = 100

/** How far the second choice is behind, in words. */
export function runnerUpText({ caseId, action, difference }: RunnerUp): string {
  const other = { id: caseId, action: tc('planAction', action), sum: aboutMoney(Math.abs(difference) / POINTS_PER_YUAN) }
  if (difference >= RESERVED_POINTS) return t('plan.ahead-reserved', other)
  if (difference < 0) return t('plan.behind-of-another', other)
  return t(difference < POINTS_PER_YUAN ? 'plan.ahead-hardly' : 'plan.ahead', other)
}

/** The same between two people. */
export function differenceText(points: number): string {
  if (points <= 0) return ''
  if (points < POINTS_PER_YUAN) return t('plan.person-level')
  return t('plan.person-behind', { sum: aboutMoney(points / POINTS_PER_YUAN) })
}

/** Who offered, where it was not the plan. */
export function offeredByText({ bySystem, byName, override }: Offer): string {
  if (bySystem) return t('plan.offer.by-plan')
  return override ? t('plan.offer.by-override', { name: byName, reason: tc('plan.overrideReason', override.reason) }) : t('plan.offer.by', { name: byName })
}
