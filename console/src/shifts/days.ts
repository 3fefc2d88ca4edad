import { language } from '../platform/text/text'

const DAY = 86_400_000

/** The Monday of the week that so many weeks away from a moment's week, at midnight of the jurisdiction. */
export function weekStart(now: number, weeks: number, zone: string): Date {
  const { year, month, day, weekday } = partsOf(now, zone)
  const midnight = Date.UTC(year, month - 1, day) - weekday * DAY + weeks * 7 * DAY
  return new Date(midnight - offsetAt(midnight, zone))
}

/** The day that a moment falls on in the jurisdiction, as 2026-11-30. */
export function dayOf(at: string | number | Date, zone: string): string {
  const { year, month, day } = partsOf(new Date(at).getTime(), zone)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The seven days that begin on one. */
export function daysFrom(first: string): string[] {
  const start = Date.parse(`${first}T00:00:00Z`)
  return Array.from({ length: 7 }, (_, i) => new Date(start + i * DAY).toISOString().slice(0, 10))
}

/** Mon 30 Nov, as people say it. */
export function dayName(day: string): string {
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'numeric' }).format(new Date(`${day}T00:00:00Z`))
}

function partsOf(at: number, zone: string) {
  const shifted = new Date(at + offsetAt(at, zone))
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate(), weekday: (shifted.getUTCDay() + 6) % 7 }
}

/** How far the zone's clocks are ahead of universal time then. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000
}

/** Midnight of the jurisdiction, so many days ago. */
export function dayStart(now: number, daysAgo: number, zone: string): Date {
  const { year, month, day } = partsOf(now, zone)
  const midnight = Date.UTC(year, month - 1, day) - daysAgo * DAY
  return new Date(midnight - offsetAt(midnight, zone))
}
