import { money } from '../platform/format/money'
import { t } from '../platform/text/text'

const DIGITS = 2

/** An expected sum as people say one: two figures are all that an estimate knows. */
export function aboutMoney(yuan: number): string {
  return money(Number(yuan.toPrecision(DIGITS)))
}

const HOUR = 60
const DAY = 1440

/** Minutes as words, no finer than an estimate is: '40 minutes', '1 h 45', '2 hours', '3 days'. */
export function minutesText(minutes: number): string {
  if (minutes < 1) return t('plan.under-a-minute')
  const whole = Math.round(minutes)
  if (whole !== HOUR && whole < 100) return t('duration.m', { m: whole })
  if (whole < DAY) return whole % HOUR === 0 ? t('duration.h', { h: whole / HOUR }) : t('duration.hm', { h: Math.floor(whole / HOUR), m: String(whole % HOUR).padStart(2, '0') })
  return whole < 2 * DAY && whole % DAY >= HOUR ? t('duration.dh', { d: 1, h: Math.floor((whole % DAY) / HOUR) }) : t('duration.d', { d: Math.round(whole / DAY) })
}

/** A chance as a percentage that never says never, and never says for sure. */
export function chanceText(chance: number): string {
  const percent = Math.round(chance * 100)
  if (chance > 0 && percent < 1) return t('plan.chance-below')
  if (chance < 1 && percent > 99) return t('plan.chance-above')
  return t('plan.chance', { n: percent })
}
