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
  delivering: 'NONE' | 'UNTRIED' | 'WELL' | 'FAILING'
}

/** Whom to ring; {@code now}: they can be reached at this hour. */
export interface ToRing {
  name: string
  phone: string
  now: boolean
  hours?: string
}

export interface BranchLine {
  code: string
  name: string
  nameEn: string
  station: UnitRef
  opensAt: string
  closesAt: string
  openDays: string[]
  open: boolean
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
  contacts: { branch?: string; rung: number; name: string; phone: string; hours?: string }[]
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
  bankEn: string
  branch: string
  branchEn: string
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
  ring: ToRing[]
  steps: AlertStep[]
}

export const WATCH_BASES = ['ANTI_FRAUD_LAW', 'CONSENT_OF_PERSON', 'AGREEMENT_WITH_BANK'] as const
export type WatchBasis = (typeof WATCH_BASES)[number]

export const WATCH_SCOPES = ['PERSON', 'ACCOUNTS', 'BRANCHES'] as const
export type WatchScope = (typeof WATCH_SCOPES)[number]

/** A bank, or a branch of it, that a watch was asked of. */
export interface WatchAsked {
  id: number
  bank: string
  bankEn: string
  branch?: string
  branchEn?: string
  askedAt: string
  acknowledgedAt?: string
  by?: string
  way?: 'FETCHED' | 'SAID' | 'PHONED'
  ring: ToRing[]
}

export interface BankWatch {
  id: number
  case: number
  unit: UnitRef
  on: WatchScope
  accounts: string[]
  waiting: number
  asked: WatchAsked[]
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

interface Words {
  zh: string
  en: string
}

/** What a teller has at hand. */
export interface TellerCard {
  branch: string
  name: string
  nameEn: string
  open: boolean
  say: Words[]
  never: Words[]
  questions: (Words & { code: string })[]
  answers: (Words & { code: string })[]
  ring: { post: string; unit: UnitRef; phone?: string }[]
  own: ToRing[]
}

export interface DeskPhone {
  unit: UnitRef
  phone: string
}
