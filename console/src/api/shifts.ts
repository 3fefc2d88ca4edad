import type { StaffRef, UnitRef } from './common'

export const POSTS = ['STATION_DUTY', 'SQUAD_DUTY', 'COMMANDER_DUTY'] as const
export type Post = (typeof POSTS)[number]

export const PATTERNS = ['FULL_DAY', 'DAY_NIGHT'] as const
export type Pattern = (typeof PATTERNS)[number]

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

export interface PostHolders {
  post: Post
  unit: UnitRef
  holders: StaffRef[]
  rostered: boolean
}
