import type { Reason } from '../api/common'
import type { Why } from '../api/plan'
import { findText, readable, t, tc, type Values } from '../platform/text/text'
import { aboutMoney, minutesText } from './words'

type Say = (value: unknown) => string

const number = (say: (n: number) => string): Say => (value) => say(Number(value))

/** How each value of a sentence is said. */
const SAY: Record<string, Say> = {
  yuan: number(aboutMoney),
  minutes: number(minutesText),
  waited: number(minutesText),
  maximum: number(minutesText),
  action: (value) => tc('planAction', String(value)),
}

/** A sentence of the plan; an unknown one as readable as its code gets, with its figures. */
export function whyText({ code, parameters }: Why): string {
  const words: Values = {}
  for (const [key, value] of Object.entries(parameters)) words[key] = SAY[key]?.(value) ?? String(value)
  const known = sentence(code, { ...words, per: perMinute(parameters) })
  if (known !== undefined) return known
  const figures = Object.values(words).join(t('list.join'))
  return figures ? `${readable(code)} (${figures})` : readable(code)
}

/** The plan's own sentences stand under their code, what adds up to a score among the other reasons. */
function sentence(code: string, words: Values): string | undefined {
  const dot = code.indexOf('.')
  return findText(code.slice(0, dot), code.slice(dot + 1), words) ?? findText('reason', code, words)
}

/** What a minute of the work saves, where the sentence has both. */
function perMinute({ yuan, minutes }: Record<string, unknown>): string {
  return yuan === undefined ? '' : aboutMoney(Number(yuan) / Math.max(1, Number(minutes)))
}

/** One of the reasons whose points add up to a score. */
export function scoreText({ code, values }: Reason): string {
  return whyText({ code, parameters: values })
}

/** What speaks for it, as one sentence. */
export function scoreLine(reasons: Reason[]): string {
  return reasons.filter(({ points }) => points > 0).map(scoreText).join(t('reason.join'))
}
