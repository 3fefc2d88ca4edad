import type { CloseOutcome, DueKind } from './cases'
import type { Grade, PersonLabel, UnitRef } from './common'

export const BREACH_REASONS = [
  'NOBODY_FREE', 'PERSON_UNREACHABLE', 'WRONG_DATA', 'TRAVEL', 'WAITING_OTHERS', 'OVERLOOKED', 'OTHER',
] as const
export type BreachReason = (typeof BREACH_REASONS)[number]

/** What a case waited for, and whose clock that was. */
export const WAITS = [
  'QUEUE', 'ACCEPTANCE', 'FIRST_CALL', 'BETWEEN_ATTEMPTS', 'TRAVEL', 'ON_SITE', 'GUARD', 'SEARCH', 'PERSUASION', 'BANK', 'PAUSED',
  'TRANSFER', 'WATCH', 'CLOSING',
] as const
export type Wait = (typeof WAITS)[number]
export const WAIT_OWNERS = ['POST', 'PERSON', 'CREW', 'BANK', 'OTHER_UNIT'] as const

export interface OpenBreach {
  case: number
  grade: Grade
  breach: { clock: DueKind; dueAt: string; brokenAt: string; rung: number; reason?: BreachReason }
}

export interface StaleCase {
  case: number
  grade: Grade
  staff?: { id: number; name: string }
  lastSign: string
}

export interface LostMinuteLine {
  case: number
  grade: Grade
  lifeSeconds: number
  worst: {
    waitedFor: Wait
    whose: (typeof WAIT_OWNERS)[number]
    from: string
    to: string
    seconds: number
    staff?: { id: number; name: string }
  }
}

export const FOLLOW_UP_RESULTS = ['STEADY', 'WAVERING', 'RELAPSED', 'NOT_MET', 'REFUSED'] as const
export type FollowUpResult = (typeof FOLLOW_UP_RESULTS)[number]
export const FOLLOW_UP_CHANNELS = ['VISIT', 'PHONE'] as const
export type FollowUpChannel = (typeof FOLLOW_UP_CHANNELS)[number]

export interface FollowUp {
  id: number
  case: number
  number: number
  dueAt: string
  overdue: boolean
  state: string
  grade: Grade
  unit: UnitRef
  holderId?: number
  person?: PersonLabel
  result?: FollowUpResult
  channel?: FollowUpChannel
  doneAt?: string
  by?: string
  note?: string
}

export const REVIEW_RESULTS = ['SOUND', 'FLAWED', 'REOPEN'] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]
export const REVIEW_FINDINGS = [
  'EVIDENCE_WEAK', 'OUTCOME_WRONG', 'SWEEP_SUPERFICIAL', 'MONEY_WRONG', 'TYPE_WRONG', 'TOO_LATE', 'FAMILY_NOT_INVOLVED', 'RECORD_THIN',
] as const

export interface Review {
  id: number
  case: number
  unit: UnitRef
  grade: Grade
  outcome: CloseOutcome
  closedAt: string
  dueAt: string
  overdue: boolean
  state: 'OPEN' | 'DONE' | 'VOID'
  person?: PersonLabel
}

export interface FeedbackOwed {
  lead: number
  case: number
  source: { code: string; name: string }
  sourceRef: string
  unit: UnitRef
  grade: Grade
  state: 'OWED' | 'INTERIM' | 'READY'
  dueAt?: string
  overdue: boolean
}
