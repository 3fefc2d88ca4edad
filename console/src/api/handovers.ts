import type { DueKind, MoneyBasis, Stage, VictimState } from './cases'
import type { Grade, StaffRef, UnitRef } from './common'
import type { Post, Shift } from './shifts'

export const DECLINE_REASONS = ['OVERLOADED', 'NOT_CERTIFIED', 'KNOWS_PERSON', 'LANGUAGE', 'LEAVING', 'OTHER'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

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
