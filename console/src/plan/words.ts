import { money } from '../platform/format/money'
import { t } from '../platform/text/text'
import { roughly } from '../platform/time/duration'

const MINUTE_MILLIS = 60_000
const DIGITS = 2

/** An expected sum as people say one: two figures are all that an estimate knows. */
export function aboutMoney(yuan: number): string {
  return money(Number(yuan.toPrecision(DIGITS)))
}

/** Minutes as words: '40 minutes', '2 hours', '3 days'. */
export function minutesText(minutes: number): string {
  if (minutes < 1) return t('plan.under-a-minute')
  return roughly(Math.round(minutes) * MINUTE_MILLIS)
}

/** A chance as a percentage that never says never, and never says for sure. */
export function chanceText(chance: number): string {
  const percent = Math.round(chance * 100)
  if (chance > 0 && percent < 1) return t('plan.chance-below')
  if (chance < 1 && percent > 99) return t('plan.chance-above')
  return t('plan.chance', { n: percent })
}
