import { Problem } from '../api/http'
import { moment } from './format/moment'
import { findText, t, tc } from './text/text'
import { serverNow } from './time/serverClock'

export interface ProblemText {
  what: string
  advice?: string
}

/** The sentence for a refusal, by its code; where a code is new, the server's own words. */
export function problemText(fault: unknown): ProblemText {
  if (!(fault instanceof Problem)) return { what: t('problem.unknown') }
  const what = findText('problem', fault.code, valuesOf(fault)) ?? fault.detail
  const advice = findText('advice', fault.code) ?? fault.advice
  const field = fault.field ? fieldText(fault.field) : ''
  return { what: field ? t('problem.with-field', { field, what }) : what, advice }
}

/** A field as people call it; one of a list, {@code accounts[1].bank}, by its place. */
function fieldText(field: string): string {
  const listed = /^(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(field)
  const place = listed && findText('fieldOf', listed[1]!, { n: Number(listed[2]) + 1 })
  return place ? [place, tc('field', listed[3])].filter(Boolean).join(' · ') : tc('field', field)
}

export function problemLine(fault: unknown): string {
  const { what, advice } = problemText(fault)
  return advice ? t('problem.with-advice', { what, advice }) : what
}

function valuesOf(problem: Problem): Record<string, string> {
  const values: Record<string, string> = { by: t('somebody'), at: '' }
  for (const [name, value] of Object.entries(problem.params)) {
    values[name] = valueText(name, value)
  }
  return values
}

function valueText(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => valueText(name, item)).join(t('or'))
  if (name === 'at' && typeof value === 'string') return moment(value, serverNow())
  const text = String(value)
  return name === 'oneOf' ? tc('evidence', text) : name === 'needed' || name === 'state' ? tc('victimState', text) : text
}
