import type { Reason } from './common'
import type { Track, VictimState } from './cases'
import type { ResistanceLevel, Step, SweepAnswer, SweepLine } from './dissuasion'

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
