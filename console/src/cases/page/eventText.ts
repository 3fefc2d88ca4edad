import type { CaseEvent } from '../../api/cases'
import type { Reason } from '../../api/common'
import { money } from '../../platform/format/money'
import { t, tc, type Values } from '../../platform/text/text'
import { reasonText } from '../reasonText'

const WORDS: Record<string, string> = {
  to: 'grade', grade: 'grade', track: 'track', status: 'trackStatus', outcome: 'outcome', state: 'victimState',
  type: 'fraudType', level: 'level', basis: 'basisOfMoney', how: 'transferState', confirmedType: 'fraudType', clock: 'due',
  proof: 'evidence', post: 'post', step: 'step', line: 'sweepLine', answer: 'sweepAnswer', sector: 'sector', result: 'result', seen: 'alertSeen', power: 'powerKind', end: 'orderStatus', action: 'planAction', override: 'plan.overrideReason', rule: 'messageRule',
}

/** What happened, as a sentence. */
export function eventText({ kind, data }: CaseEvent): string {
  const fields = data ?? {}
  const values: Values = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = wordOf(kind, name, String(value))
  }
  if (kind === 'TRACK_RECORDED') {
    values.what = fields.outcome ? tc('trackOutcome', String(fields.outcome)) : tc('trackStatus', String(fields.status))
  }
  const parts = [tc('event', kind, values), whyOf(kind, values), reasonsIn(fields), sumsIn(fields), evidenceIn(fields)]
  return parts.filter(Boolean).join(t('reason.join'))
}

/** A reason is a pause's or a breach's, by the event that gives it. */
const REASONS: Record<string, string> = { CLOCK_PAUSED: 'pauseReason', BREACH_EXPLAINED: 'breachReason', OFFER_ANSWERED: 'plan.declineReason', WARNING_HELD: 'warningHeld' }

/** What something came to, by the event that says so; elsewhere a step's result. */
const RESULTS: Record<string, string> = { FOLLOW_UP_DONE: 'followUpResult', REVIEWED: 'reviewResult' }

const ANSWERS: Record<string, string> = { BANK_ALERT_ANSWERED: 'alertAnswer', BANK_ORDER_ANSWERED: 'bankWord', OFFER_ANSWERED: 'offerState', REINFORCEMENT_ACKNOWLEDGED: 'reinforcement.answer' }

function wordOf(kind: string, name: string, value: string): string {
  const prefix = name === 'reason' ? REASONS[kind] : ((name === 'result' && RESULTS[kind]) || (name === 'answer' && ANSWERS[kind]) || WORDS[name])
  return prefix ? tc(prefix, value) : value
}

/** The events that give a reason as one word, and where it stands. */
const WHY: Record<string, string> = { OFFER_MADE: 'override', OFFER_ANSWERED: 'reason', WARNING_HELD: 'reason', MESSAGE_SENT: 'rule' }

/** Why somebody else was asked, why the one asked said no, by which rule a message went out or did not, where it is given. */
function whyOf(kind: string, values: Values): string {
  const name = WHY[kind]
  return name ? String(values[name] ?? '') : ''
}

function reasonsIn(fields: Record<string, unknown>): string {
  const judged = fields.judgement as { reasons?: Reason[] } | undefined
  const reasons = (fields.reasons as Reason[] | undefined) ?? judged?.reasons
  return Array.isArray(reasons) ? reasons.slice(0, 3).map(reasonText).join(t('reason.join')) : ''
}

function sumsIn(fields: Record<string, unknown>): string {
  const sums = fields.sums as { atRisk?: string | number; moved?: string | number } | undefined
  if (!sums) return ''
  const parts = [
    sums.atRisk === undefined || sums.atRisk === null ? '' : t('money.at-risk', { sum: money(sums.atRisk) }),
    sums.moved === undefined || sums.moved === null ? '' : t('money.moved', { sum: money(sums.moved) }),
  ]
  return parts.filter(Boolean).join(t('list.join'))
}

function evidenceIn(fields: Record<string, unknown>): string {
  return Array.isArray(fields.evidence) ? fields.evidence.map((kind) => tc('evidence', String(kind))).join(t('list.join')) : ''
}
