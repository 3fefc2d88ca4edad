import type { Notice } from '../api/notices'
import { moment } from '../platform/format/moment'
import { serverNow } from '../platform/time/serverClock'
import { findText, tc, type Values } from '../platform/text/text'

const PREFIXES: Record<string, string> = { clock: 'notice.clock', promise: 'promiseKind', seen: 'alertSeen', power: 'powerKind', answer: 'bankWord', action: 'planAction' }

/** The notice as a sentence; codes become words, times local time. */
export function noticeText({ code, kind, subject, values }: Notice): string {
  const words: Values = { subject: subject.id }
  for (const [name, value] of Object.entries(values)) words[name] = wordOf(name, value)
  return findText('notice.code', code, words) ?? tc('notice.kind', kind, words)
}

function wordOf(name: string, value: string): string {
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return moment(value, serverNow())
  return findText(PREFIXES[name] ?? name, value) ?? value
}

/** Where the notice's subject is opened; the case's number may stand among the values. */
export function placeOf({ subject, values }: Notice): string | undefined {
  if (subject.kind === 'CASE') return `/cases/${subject.id}`
  if (subject.kind === 'TRANSFER') return '/transfers'
  if (subject.kind === 'HANDOVER') return '/duty'
  if (subject.kind === 'SHIFT') return '/rosters?view=mine'
  if (subject.kind === 'BULLETIN') return '/bulletins'
  if (subject.kind === 'FOLLOW_UP') return '/queues?queue=follow-ups'
  if (subject.kind === 'BANK_ALERT') return '/counters'
  if (subject.kind === 'BANK_ORDER') return '/orders'
  if (subject.kind === 'REVIEW') return '/queues?queue=reviews'
  return values.case ? `/cases/${values.case}` : undefined
}
