import type { DecisionCount } from '../api/plan'
import { t } from '../platform/text/text'
import { chanceText } from './words'

/** From how many on a share says anything at all. */
const FEW = 5

/** A number with its share of the whole, where the whole is large enough to have shares. */
export function shareOf(part: number, all: number): string {
  return all < FEW ? String(part) : t('plan.part', { n: part, share: chanceText(part / all) })
}

/** How those whom the plan chose fared beside those whom somebody chose instead, as far as there are enough of both. */
export function comparisonText(summary: DecisionCount[]): string {
  const accepted = summary.filter(({ state }) => state === 'ACCEPTED')
  const sum = (overridden: boolean) => {
    const own = accepted.filter((one) => one.overridden === overridden)
    return { n: own.reduce((all, one) => all + one.n, 0), dissuaded: own.reduce((all, one) => all + one.dissuaded, 0) }
  }
  const [followed, instead] = [sum(false), sum(true)]
  const words = { n: followed.n, dissuaded: followed.dissuaded, m: instead.n, others: instead.dissuaded }
  return t(followed.n >= FEW && instead.n >= FEW ? 'plan.compared' : 'plan.compared-few', words)
}
