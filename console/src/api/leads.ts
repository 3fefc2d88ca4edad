import type { Family, FraudType, Grade, PersonLabel, Reason, UnitRef } from './common'

export type Verdict = 'ACCEPTED' | 'JOINED' | 'DUPLICATE' | 'REVISED' | 'QUARANTINED'

export interface FieldReason {
  field: string
  code: string
  message?: string
}

export interface Lead {
  id: number
  source: { code: string; name: string }
  sourceRef: string
  issuedAt: string
  receivedAt: string
  family: Family
  grade: Grade
  fraudType?: FraudType
  fraudTypeWording?: string
  suggestedType?: { type: FraudType; confidence: number }
  person?: PersonLabel
  case?: number
  unit?: UnitRef
  revision: number
  feedback?: { state: 'OWED' | 'READY'; outcome?: string; at?: string }
}

export type Fields = Record<string, unknown>

export interface LeadPage extends Lead {
  fields: Fields
  assessment?: { grade: Grade; score: number; reasons: Reason[] }
  revisions: { revision: number; receivedAt: string }[]
}

export interface VerdictRow {
  row: number
  source?: string
  sourceRef?: string
  verdict: Verdict
  case?: number
  lead?: number
  reasons: FieldReason[]
}

export interface Received {
  received: number
  accepted: number
  joined: number
  duplicate: number
  revised: number
  quarantined: number
  verdicts: VerdictRow[]
}

export interface Quarantined {
  id: number
  source?: string | { code: string; name: string }
  sourceRef?: string
  receivedAt: string
  reasons: FieldReason[]
  origin: 'HTTP' | 'FILE' | 'MANUAL'
  state: 'OPEN' | 'MENDED' | 'DISCARDED'
}

export interface QuarantinePage extends Quarantined {
  fields: Fields
}

export interface Import {
  id: number
  fileName: string
  source?: string
  startedAt: string
  finishedAt?: string
  by: string
  state: 'RUNNING' | 'DONE' | 'FAILED'
  bytesTotal: number
  bytesRead: number
  received: number
  accepted: number
  joined: number
  duplicate: number
  revised: number
  quarantined: number
  problem?: { code: string; detail: string }
}

export interface Source {
  code: string
  name: string
  trust: number
  registered: 'BY_HAND' | 'BY_IMPORT'
  needsReview: boolean
  clockSkewSeconds?: number
  lastHeardAt?: string
  leadsReceived: number
  hasKey: boolean
}
