import type { CloseOutcome } from './cases'
import type { Grade, Point, Reason, StaffRef, UnitRef } from './common'

/** What can be done for a case by a person's work. */
export const ACTIONS = ['MESSAGE', 'CALL', 'FAMILY_CALL', 'VISIT', 'SQUAD_VISIT', 'BANK_WATCH'] as const
export type Action = (typeof ACTIONS)[number]

export const VICTIM_KINDS = ['NONE', 'OPEN', 'DEEP'] as const
export type VictimKind = (typeof VICTIM_KINDS)[number]

/** Why somebody does not take what is offered. */
export const OFFER_DECLINES = [
  'ON_ANOTHER_CASE', 'TOO_FAR', 'UNWELL', 'KNOWS_PERSON_CONFLICT', 'LANGUAGE', 'SHIFT_ENDS', 'NO_TRANSPORT', 'OTHER',
] as const
export type OfferDecline = (typeof OFFER_DECLINES)[number]

/** Why somebody else is chosen than the plan says. */
export const OVERRIDE_REASONS = ['KNOWS_PERSON', 'LANGUAGE', 'NEARER', 'SPECIALIST', 'LOCAL_KNOWLEDGE', 'TRAINING', 'OTHER'] as const
export type OverrideReason = (typeof OVERRIDE_REASONS)[number]

export const OFFER_STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const
export type OfferState = (typeof OFFER_STATES)[number]

/** A sentence as a code and what it fills in. */
export interface Why {
  code: string
  parameters: Record<string, unknown>
}

/** What the same person would have done otherwise, and by how many points it is behind. */
export interface RunnerUp {
  caseId: number
  action: Action
  difference: number
}

/** One person's doing one thing for one case at one time. */
export interface Start {
  caseId: number
  grade: Grade
  action: Action
  staff: StaffRef
  from?: Point
  to?: Point
  startAt: string
  arriveAt: string
  endAt: string
  travelMinutes: number
  score: number
  reasons: Reason[]
  overdue: boolean
  held: boolean
  offerId?: number
  runnerUp?: RunnerUp
}

export interface Offer {
  id: number
  caseId: number
  grade: Grade
  action: Action
  state: OfferState
  staff: StaffRef
  byName: string
  bySystem: boolean
  recommended?: StaffRef
  override?: { reason: OverrideReason }
  score: number
  reasons: Reason[]
  runnerUp?: RunnerUp
  offeredAt: string
  expiresAt: string
  answeredAt?: string
  decline?: OfferDecline
}

/** What the plan says of a case on the board. */
export interface RowPlan {
  rank: number
  overdue: boolean
  sentence: Why
  action?: Action
  bestStaff?: StaffRef
  offeredTo?: StaffRef
}

export interface WaitingCase {
  caseId: number
  grade: Grade
  sentence: Why
  rank: number
  to?: Point
}

/** A unit whose people cannot keep the maximum wait of what lies with it; enough is 0 where no number can. */
export interface TooFew {
  unit: UnitRef
  people: number
  passing: number
  enough: number
}

export interface Plan {
  asOf: string
  unit?: number
  load: { people: number; free: number; open: number; price: number; waitMinutes: number; overloaded: boolean }
  maximumWaits: { past: number; passing: number; tooFew: TooFew[] }
  starts: Start[]
  nextHour: Start[]
  waiting: WaitingCase[]
}

export interface NextTask {
  asOf: string
  staff: StaffRef
  free: boolean
  notFree: string[]
  offer?: Offer
  next?: Start
  then: Start[]
}

export interface MoneyClock {
  /** The chance that there is a fraud in progress. */
  threat: number
  stake: number
  atRisk?: number
  watched: number
  leaves: { within: string; chance: number }[]
  expectedLoss: { in: string; yuan: number }[]
  since: string
  kinds: Record<VictimKind, number>
  curve: { minutes: number; yuan: number }[]
}

export interface ActionHelp {
  action: Action
  reach: number
  persuade: number
  minutes: number
  saves: number
  perMinute: number
  tried: number
  talks: number
  most: number
  possible: boolean
  blocked?: Why
}

export interface Candidate {
  staff: StaffRef
  action: Action
  score: number
  reasons: Reason[]
  difference: number
  travelMinutes: number
}

export interface Change extends Why {
  score: number
  difference: number
  rank: number
}

export interface ReinforcementStep {
  level: number
  adds: string
  unit: UnitRef
  people: StaffRef[]
  state: 'ASKED' | 'STOOD_DOWN'
  at: string
  acknowledgedBy: StaffRef[]
}

export interface Reinforcement {
  level: number
  most: number
  calledAt?: string
  steps: ReinforcementStep[]
}

/** Everything that the plan knows of one case. */
export interface CasePlan {
  asOf: string
  caseId: number
  rank?: number
  of: number
  sentence: Why
  money?: MoneyClock
  maximumWait?: { minutes: number; waited: number; overdue: boolean }
  actions: ActionHelp[]
  people: Candidate[]
  wouldChange: Change[]
  offer?: Offer
  offers: Offer[]
  reinforcement?: Reinforcement
}

export interface DecisionCount {
  state: OfferState
  overridden: boolean
  n: number
  reached: number
  dissuaded: number
  lost: number
  medianAnswerSeconds?: number
}

export interface Decision {
  offer: Offer
  came: { outcome?: CloseOutcome; firstContactAt?: string; closedAt?: string; moved?: string }
  /** Points of the one chosen against the one recommended. */
  difference: number
}

export interface Decisions {
  from: string
  summary: DecisionCount[]
  reasons: { kind: 'DECLINE' | 'OVERRIDE'; code: string; n: number }[]
  items: Decision[]
}

export interface EstimateLine {
  action: Action
  kind: VictimKind
  what: 'REACH' | 'STOP'
  talks: number
  published: number
  mean: number
  low: number
  high: number
  /** The weight of the district's own outcomes. */
  n: number
}

export interface Estimates {
  asOf: string
  firmness: number
  outcomes: number
  lines: EstimateLine[]
}

export interface ReinforcedCase {
  caseId: number
  grade: Grade
  level: number
  steps: ReinforcementStep[]
  waitingFor: StaffRef[]
}

/** How the plan weighs; the waits are minutes. */
export interface PlanSettings {
  floor: number
  hardship: number
  usualMeans: number
  currency: string
  maximumWait: Partial<Record<Grade, number>>
  reservedEvery: number
  leastWorth: number
}
