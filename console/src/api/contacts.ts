import type { Reason } from './common'
import type { DueKind, Track, VictimState } from './cases'
import type { ResistanceLevel, ResistanceSign, Step, SweepAnswer, SweepLine } from './dissuasion'

export interface SweepLineState {
  line: SweepLine
  check: string
  answer?: SweepAnswer
  answeredAt?: string
  by?: string
}

export interface Sweep {
  lines: SweepLineState[]
  open: SweepLine[]
  complete: boolean
}

export interface Dissuasion {
  state: VictimState
  resistance: { score: number; level: ResistanceLevel; reasons: Reason[] }
  next: { step: Step; points: number; reasons: Reason[]; joint: boolean }[]
  failedBefore: { step: Step; stateThen: VictimState }[]
  proposePullUp: boolean
  sweep: Sweep
  /** Where the person may come to from here. */
  moves: VictimState[]
  signs: { sign: ResistanceSign }[]
  promises: Promised[]
  guard: { items: Guard[]; minutesTotal: number; running: number }
  visit?: Visit
  /** There when a search has begun. */
  search?: { id: number }
}

export interface Duty {
  track: Track
  state?: 'WAITING' | 'TAKEN' | 'SUCCEEDED' | 'FAILED' | 'STOOD_DOWN' | 'ACKNOWLEDGED'
  staff?: { id: number; name: string }
  takenAt?: string
}

export interface Operation {
  running: boolean
  tracks: Duty[]
}

export interface Sector {
  id: number
  kind: string
  label?: string
  state: 'OPEN' | 'TAKEN' | 'CLEARED'
  owner?: { id: number; name: string }
  found?: boolean
}

export interface SearchPlan {
  id: number
  state: 'RUNNING' | 'AWAY' | 'ENDED'
  returnsAt?: string
  carrier: { askedAt?: string; answeredAt?: string; located?: boolean }
  sectors: Sector[]
  cleared: number
  total: number
}

/** What may be shown as material; the rest is proved by the contact itself. */
export const MATERIALS = ['STATEMENT_SHOWN', 'APP_REMOVED', 'MATERIAL_REF'] as const

export const PROMISE_KINDS = ['CALL_BACK', 'VISIT_AGAIN', 'BRING_PAPERS', 'ASK_BANK', 'OTHER'] as const
export type PromiseKind = (typeof PROMISE_KINDS)[number]

export interface Promised {
  id: number
  kind: PromiseKind
  dueAt: string
  overdue: boolean
  state: 'OPEN' | 'KEPT' | 'BROKEN'
  by: string
  note?: string
}

export interface Guard {
  id: number
  staff: { id: number; name: string }
  begunAt: string
  endedAt?: string
  minutes?: number
}

export interface Visit {
  id: number
  crew: { id: number; name: string }[]
  state: 'RUNNING' | 'ENDED'
  startedAt: string
  arrivedAt?: string
  checkInBy?: string
  overdue: boolean
}

export const MET_WITH = ['PERSON', 'FAMILY', 'COMMUNITY_WORKER', 'COLLEAGUE', 'BANK_STAFF', 'OTHER'] as const
export type MetWith = (typeof MET_WITH)[number]
export const PLACES_OF_MEETING = ['HOME', 'WORKPLACE', 'BANK_BRANCH', 'HOTEL', 'STATION', 'FAMILY_HOME', 'STREET', 'OTHER'] as const
export type PlaceOfMeeting = (typeof PLACES_OF_MEETING)[number]
export const LEGAL_BASES = ['ANTI_FRAUD_LAW', 'LIFE_OR_PROPERTY_IN_DANGER', 'CONSENT_OF_PERSON', 'GUARDIAN_OF_PERSON', 'MISSING_PERSON_SEARCH'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]
export const CONSENTS = ['YES', 'NO', 'NOT_ASKED'] as const
export type Consent = (typeof CONSENTS)[number]

export interface Evidence {
  id: number
  proof: string
  mediaType?: string
  bytes?: number
  sha256?: string
  reference?: string
  takenBy: string
  takenAt: string
  note?: string
  hasFile: boolean
}

export interface SentMessage {
  id: number
  at: string
  by: string
  rule?: string
  state: 'HANDED_OVER' | 'SENT' | 'DELIVERED' | 'FAILED'
  text: string
}

export interface CaseClock {
  kind: DueKind
  since: string
  dueAt: string
}

export interface CaseClocks {
  running: CaseClock[]
  pausedUntil?: string
  breaches: { clock: DueKind; dueAt: string; brokenAt: string; rung: number; reason?: string }[]
}

export interface Stretch {
  waitedFor: string
  whose: string
  from: string
  to: string
  seconds: number
}

export interface LostMinute {
  lifeSeconds: number
  stretches: Stretch[]
  totals: Record<string, number>
  worst?: Stretch
}
