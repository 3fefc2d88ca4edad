import type { UnitRef } from './common'

export interface BankLine {
  code: string
  name: string
  nameEn: string
  lastHeardAt?: string
  clockSkewSeconds?: number
  branches: number
  watchPulledAt?: string
  behind: boolean
}

export interface BranchLine {
  code: string
  name: string
  station: UnitRef
  opensAt: string
  closesAt: string
  closed: boolean
}

export interface BankKey {
  id: number
  madeAt: string
  validUntil?: string
  revokedAt?: string
  lastUsedAt?: string
}

export const DELIVERY_FORMATS = ['CLOUDEVENTS', 'ISO20022'] as const
export type DeliveryFormat = (typeof DELIVERY_FORMATS)[number]

export interface BankFile {
  bank: BankLine
  branches: BranchLine[]
  contacts: { branch?: string; rung: number; name: string; phone: string }[]
  keys: BankKey[]
  delivery: { url?: string; format: DeliveryFormat; deliveredAt?: string; failedAt?: string }
}

export const ALERT_ANSWERS = ['COMING', 'KEEP_TALKING', 'ALL_CLEAR'] as const
export type AlertAnswer = (typeof ALERT_ANSWERS)[number]

export interface AlertStep {
  side: 'BANK' | 'POLICE' | 'SYSTEM'
  kind: string
  at: string
  by: string
  text?: string
}

export interface CounterAlert {
  id: number
  bank: string
  branch: string
  station: UnitRef
  case?: number
  watched: boolean
  customer?: string
  amount?: string | number
  channel?: string
  answers: { question: string; answer: string }[]
  note?: string
  receivedAt: string
  answer?: AlertAnswer
  answeredAt?: string
  answeredBy?: string
  expectedAt?: string
  result?: string
  toldPosts: number
  open: boolean
  ring: { name: string; phone: string }[]
  steps: AlertStep[]
}

export const WATCH_BASES = ['ANTI_FRAUD_LAW', 'CONSENT_OF_PERSON', 'AGREEMENT_WITH_BANK'] as const
export type WatchBasis = (typeof WATCH_BASES)[number]

export interface BankWatch {
  id: number
  basis: WatchBasis
  placedAt: string
  placedBy: string
  expiresAt: string
  renewals: number
  running: boolean
  endedAt?: string
  endReason?: string
  note?: string
}

export interface BankSide {
  watches: BankWatch[]
  alerts: CounterAlert[]
  banks: number
  banksBehind: number
}
