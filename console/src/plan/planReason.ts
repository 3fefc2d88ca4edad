import type { Why } from '../api/plan'
import { findText, readable, t, tc, type Values } from '../platform/text/text'
import { aboutMoney, minutesText } from './words'

type Say = (value: unknown) => string

const code = (prefix: string): Say => (value) => tc(prefix, String(value))
const number = (say: (n: number) => string): Say => (value) => say(Number(value))

/** How each value of a sentence is said. */
const SAY: Record<string, Say> = {
  yuan: number(aboutMoney),
  minutes: number(minutesText),
  waited: number(minutesText),
  maximum: number(minutesText),
  action: code('action'),
}

/** A sentence of the plan; an unknown one as readable as its code gets, with its figures. */
export function whyText({ code: name, parameters }: Why): string {
  const words: Values = { per: perMinute(parameters) }
  for (const [key, value] of Object.entries(parameters ?? {})) words[key] = SAY[key]?.(value) ?? String(value)
  const known = findText('why', name, words)
  if (known !== undefined) return known
  const figures = Object.keys(parameters ?? {}).map((key) => words[key]).join(t('list.join'))
  return figures ? `${readable(name)} (${figures})` : readable(name)
}

/** What a minute of the work saves, where the sentence has both. */
function perMinute(parameters: Why['parameters'] = {}): string {
  const [yuan, minutes] = [Number(parameters.yuan), Number(parameters.minutes)]
  return Number.isFinite(yuan) && minutes >= 1 ? aboutMoney(yuan / minutes) : aboutMoney(Number.isFinite(yuan) ? yuan : 0)
}

export function whyLine(reasons: Why[]): string {
  return reasons.map(whyText).join(t('reason.join'))
}
