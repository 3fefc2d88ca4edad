import type { Post, Shift } from '../api/shifts'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'

/** The post, or the unit's team where the shift is of no post. */
export function postName(post: Post | undefined): string {
  return post ? tc('post', post) : t('post.team')
}

/** From when to when, the date once where both are of one day. */
export function spanText(from: string, to: string, now: number): string {
  return t('span.text', { from: moment(from, now), to: moment(to, Date.parse(from)) })
}

export function shiftText(shift: Pick<Shift, 'post' | 'startsAt' | 'endsAt'>, now: number): string {
  return `${postName(shift.post)} ${spanText(shift.startsAt, shift.endsAt, now)}`
}

/** How long is left until then, or how long it is late. */
export function leftText(at: string, now: number): string {
  const left = Date.parse(at) - now
  return t(left < 0 ? 'span.late' : 'span.left', { for: duration(left) })
}
