import type { FraudType, Grade, PersonLabel, Point, Reason, StaffRef, UnitRef } from './common'
import type { RowPlan } from './plan'
import type { Transfer } from './transfers'

export const STAGES = ['OPEN', 'WATCHING', 'TRANSFERRING', 'CLOSED'] as const
export type Stage = (typeof STAGES)[number]

export const VICTIM_STATES = ['UNREACHED', 'DENIES', 'WAVERS', 'ADMITS', 'MONEY_SAFE', 'CLEAN', 'RELAPSED'] as const
export type VictimState = (typeof VICTIM_STATES)[number]

export const TRACKS = ['CALL', 'VISIT', 'FAMILY', 'BANK'] as const
export type Track = (typeof TRACKS)[number]
export type TrackStatus = 'NOT_STARTED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'STOOD_DOWN'

/** The outcomes of each track, in the order of their buttons and digits. */
export const OUTCOMES = {
  CALL: ['ANSWERED', 'REFUSED', 'BUSY', 'NO_ANSWER', 'POWERED_OFF', 'DIVERTED', 'WRONG_PERSON', 'INVALID', 'ANSWERED_BY_OTHER'],
  VISIT: ['MET', 'NOT_MET', 'REFUSED_ENTRY', 'MOVED_AWAY'],
  FAMILY: ['REACHED', 'NOT_REACHED', 'HELPING', 'UNWILLING'],
  BANK: ['ALERTED', 'ACKNOWLEDGED', 'WITHDRAWAL_STOPPED', 'NO_RESPONSE', 'ALL_CLEAR'],
} as const
export type TrackOutcome = (typeof OUTCOMES)[Track][number]

export const CLOSE_OUTCOMES = [
  'DISSUADED', 'REMINDED', 'PARTLY_LOST', 'LOST', 'FALSE_ALARM', 'NOT_FOUND', 'MISMATCH', 'DUPLICATE', 'TRANSFERRED',
] as const
export type CloseOutcome = (typeof CLOSE_OUTCOMES)[number]

export const MONEY_BASES = ['BANK_CONFIRMED', 'STATEMENT', 'ESTIMATE', 'NONE'] as const
export type MoneyBasis = (typeof MONEY_BASES)[number]

export type DueKind = 'SIGN_FOR' | 'FIRST_CALL' | 'DISPATCH' | 'FAMILY' | 'BANK' | 'MEET' | 'FEEDBACK'

export interface BoardRow {
  id: number
  person: PersonLabel
  unit: UnitRef
  queue: UnitRef
  address?: string
  place?: Point
  stage: Stage
  grade: Grade
  level: number
  victimState: VictimState
  outcome?: CloseOutcome
  fraudType?: FraudType
  fraudTypeSure: boolean
  score: number
  reasons: Reason[]
  openedAt: string
  lastSignalAt: string
  due: { kind: DueKind; at: string }
  closedAt?: string
  assignee?: StaffRef
  claimedAt?: string
  tracks: Record<Track, TrackStatus>
  leads: number
  atRisk?: string
  moved?: string
  story?: string
  version: number
  /** Where the plan weighs the case. */
  plan?: RowPlan
}

export type CountName = Grade | 'unclaimed' | 'overdue'

export interface Board {
  now: string
  counts: Partial<Record<CountName, number>>
  /** A case has changed since they were counted. */
  countsBehind: boolean
  items: BoardRow[]
}

export interface TrackLine {
  track: Track
  status: TrackStatus
  outcome?: TrackOutcome
  at?: string
  by?: string
}

export interface CaseView extends BoardRow {
  reasonsAll: Reason[]
  leadIds?: number[]
  personId: number
  household: { person: PersonLabel; relation?: string; basis: string }[]
  memory: { cases: number; leads: number; lastOutcome?: CloseOutcome; lastClosedAt?: string }
  tracksFull: TrackLine[]
  transfer?: Transfer
  foldedInto?: number
  folded?: number[]
  allowed: string[]
  nextStep?: { track: Track; reason: string }
  closeRequirements: Partial<Record<CloseOutcome, string[]>>
  viewers: string[]
}

export interface CaseEvent {
  seq: number
  at: string
  kind: string
  by: { kind: 'PERSON' | 'SYSTEM' | 'SOURCE' | 'ROBOT'; name: string }
  data: Record<string, unknown>
  note?: string
}
