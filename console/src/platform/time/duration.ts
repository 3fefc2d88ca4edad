import { t } from '../text/text'

const MINUTE = 60
const HOUR = 3600
const DAY = 86400

const two = (n: number) => String(n).padStart(2, '0')

/** A length of time in the two largest units that matter: '4 min 32 s', '2 h 05 min', '3 d 4 h'. */
export function duration(milliseconds: number): string {
  const s = Math.max(0, Math.floor(Math.abs(milliseconds) / 1000))
  if (s < MINUTE) return t('duration.s', { s })
  if (s < HOUR) return t('duration.ms', { m: Math.floor(s / MINUTE), s: two(s % MINUTE) })
  if (s < DAY) return t('duration.hm', { h: Math.floor(s / HOUR), m: two(Math.floor((s % HOUR) / MINUTE)) })
  return t('duration.dh', { d: Math.floor(s / DAY), h: Math.floor((s % DAY) / HOUR) })
}

/** The same in one unit, for sentences. */
export function roughly(milliseconds: number): string {
  const s = Math.max(0, Math.floor(Math.abs(milliseconds) / 1000))
  if (s < MINUTE) return t('duration.s', { s })
  if (s < HOUR) return t('duration.m', { m: Math.floor(s / MINUTE) })
  if (s < DAY) return t('duration.h', { h: Math.floor(s / HOUR) })
  return t('duration.d', { d: Math.floor(s / DAY) })
}

export type Pressure = 'late' | 'soon' | 'near' | 'calm'

/** How hard the clock presses: late, within 5 minutes, within 30 minutes, or not yet. */
export function pressure(leftMilliseconds: number): Pressure {
  if (leftMilliseconds < 0) return 'late'
  if (leftMilliseconds < 5 * MINUTE * 1000) return 'soon'
  return leftMilliseconds < 30 * MINUTE * 1000 ? 'near' : 'calm'
}
