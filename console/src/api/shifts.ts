import type { DueKind, MoneyBasis, Stage, VictimState } from './cases'
import type { Grade, StaffRef, UnitRef } from './common'

export const POSTS = ['STATION_DUTY', 'SQUAD_DUTY', 'COMMANDER_DUTY'] as const
export type Post = (typeof POSTS)[number]

export const PATTERNS = ['FULL_DAY', 'DAY_NIGHT'] as const
export type Pattern = (typeof PATTERNS)[number]

export const DECLINE_REASONS = ['OVERLOADED', 'NOT_CERTIFIED', 'KNOWS_PERSON', 'LANGUAGE', 'LEAVING', 'OTHER'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

export const LEAVE_KINDS = ['ANNUAL', 'SICK', 'TRAINING', 'FAMILY', 'OTHER'] as const
export type LeaveKind = (typeof LEAVE_KINDS)[number]

export interface Shift {
  id: number
  roster: number
  unit: UnitRef
  /** None: the unit's dissuading team. */
  post?: Post
  startsAt: string
  endsAt: string
  minimum: number
  members: StaffRef[]
  short: boolean
  missing: number
  now: boolean
}

export interface Roster {
  id: number
  unit: UnitRef
  post?: Post
  minimum: number
  pattern: Pattern
  shifts: Shift[]
}

export interface Rosters {
  items: Roster[]
  gaps: number
}

export interface MadeRoster {
  id: number
  shifts: Shift[]
  rule: string
  hours: Record<string, number>
}

export const SWAP_STATES = ['OFFERED', 'ACCEPTED', 'APPROVED', 'DECLINED', 'REFUSED', 'WITHDRAWN'] as const

export interface Swap {
  id: number
  shift?: Shift
  from: StaffRef
  to: StaffRef
  returnShift?: Shift
  state: (typeof SWAP_STATES)[number]
  offeredAt: string
  changedAt: string
}

export const LEAVE_STATES = ['REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const

export interface Leave {
  id: number
  staff: StaffRef
  kind: LeaveKind
  from: string
  to: string
  state: (typeof LEAVE_STATES)[number]
  askedAt: string
  leavesShort: Shift[]
}

export interface MyShifts {
  items: Shift[]
  swaps: Swap[]
  leave: Leave[]
}

export interface HandoverLine {
  n: number
  case: number
  grade: Grade
  stage: Stage
  victimState: VictimState
  due: { kind: DueKind; at: string }
  clocks: { kind: DueKind; dueAt: string }[]
  promises: { id: number; kind: string; dueAt: string }[]
  nextStep?: string
  knows: StaffRef[]
  heldSince: string
  state: 'WAITING' | 'ACCEPTED' | 'GONE'
  offeredTo?: StaffRef
  offeredPost?: Post
  answerBy: string
  rung: number
  answeredBy?: StaffRef
  answeredAt?: string
  declinedBy?: StaffRef
  declineReason?: DeclineReason
}

export interface Handover {
  id: number
  unit: UnitRef
  post?: Post
  from: StaffRef
  state: 'OPEN' | 'SIGNED'
  builtAt: string
  signedAt?: string
  number?: number
  digest?: string
  intact: boolean
  waiting: number
  lines: HandoverLine[]
}

export interface OfferedLine {
  handover: number
  unit: UnitRef
  from: StaffRef
  line: HandoverLine
}

export interface DutyNow {
  onDuty: boolean
  shift?: Shift
  handover?: Handover
  offered: OfferedLine[]
}

export interface CurrentHandovers {
  mine?: Handover
  offered: OfferedLine[]
  unit: Handover[]
}

export interface PostHolders {
  post: Post
  unit: UnitRef
  holders: StaffRef[]
  rostered: boolean
}

export interface Bulletin {
  id: number
  unit: UnitRef
  from: string
  to: string
  builtAt: string
  handover?: number
  figures: {
    opened: Partial<Record<Grade, number>>
    open: Partial<Record<Grade, number>>
    saved: Partial<Record<MoneyBasis, string>>
    lost: Partial<Record<MoneyBasis, string>>
  }
  zh: string
  en: string
  signedBy?: StaffRef
  signedAt?: string
  digest?: string
}
