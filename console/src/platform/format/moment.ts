import { language } from '../text/text'

let zone = 'Asia/Shanghai'
const formats = new Map<string, Intl.DateTimeFormat>()

/** The jurisdiction's time zone: times are shown as its people say them, wherever the browser stands. */
export function setZone(name: string): void {
  zone = name
  formats.clear()
}

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name}/${language()}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: zone, hourCycle: 'h23', ...options })
    formats.set(key, found)
  }
  return found
}

const dayKey = (at: number) => format('day', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

/** 14:05:09 */
export function clock(at: string | number): string {
  return format('clock', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(asTime(at))
}

/** 14:05 today, with the date before it on other days. */
export function moment(at: string | number, now: number): string {
  const time = asTime(at)
  if (dayKey(time) === dayKey(now)) return format('short', { hour: '2-digit', minute: '2-digit' }).format(time)
  return format('long', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(time)
}

/** The date and time in full, for titles. */
export function fullMoment(at: string | number): string {
  return format('full', { dateStyle: 'medium', timeStyle: 'medium' }).format(asTime(at))
}

function asTime(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(at)
}
