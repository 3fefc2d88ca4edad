import type { Reason } from '../api/common'
import { money } from '../platform/format/money'
import { findText, readable, tc, type Values } from '../platform/text/text'

const CODED: Record<string, string> = { family: 'family', type: 'fraudType', grade: 'grade', channel: 'channel', state: 'victimState' }
const SUMS = new Set(['amount', 'atRisk', 'moved'])

/** A reason as a sentence; an unknown one as readable as its code gets, with its figures. */
export function reasonText({ code, values }: Reason): string {
  const words: Values = {}
  for (const [name, value] of Object.entries(values ?? {})) words[name] = valueText(name, value)
  const known = findText('reason', code, words)
  if (known !== undefined) return known
  const figures = Object.values(words).join(', ')
  return figures ? `${readable(code)} (${figures})` : readable(code)
}

function valueText(name: string, value: unknown): string {
  const text = String(value)
  const prefix = CODED[name]
  if (prefix) return tc(prefix, text)
  return SUMS.has(name) ? money(text) : text
}
