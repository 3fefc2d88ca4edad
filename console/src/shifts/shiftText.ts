import type { Post, Shift } from '../api/shifts'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'

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
