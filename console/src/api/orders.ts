import type { ToRing } from './banks'

export const POWER_KINDS = ['PROTECTIVE_HOLD', 'STOP_PAYMENT', 'FREEZE', 'BANK_DELAY'] as const
export type PowerKind = (typeof POWER_KINDS)[number]

export const BANK_WORDS = ['EFFECTIVE', 'PARTLY', 'MISMATCH', 'NOT_FOUND', 'REFUSED', 'LIFTED', 'RENEWED', 'NOT_RENEWED', 'PENDING'] as const
export type BankWord = (typeof BANK_WORDS)[number]

/** Where nothing more becomes of an order. */
export const ORDER_OVER = ['MISMATCHED', 'REFUSED', 'DECLINED', 'LIFTED', 'LAPSED', 'FROZEN']

export interface OrderStep {
  side: 'BANK' | 'POLICE' | 'SYSTEM'
  kind: string
  at: string
  by: string
  text?: string
}

export interface BankOrder {
  id: number
  case: number
  kind: PowerKind
  power: string
  status: string
  bank: { code: string; name: string; nameEn: string }
  account: string
  holder: string
  amount?: string | number
  held?: string | number
  currency: string
  transferredAt?: string
  reason: string
  essentialExpenses?: string | number
  parent?: number
  follows?: number
  /** Shared by the accounts of one hold. */
  hold?: number
  askedAt: string
  askedBy: string
  signed: number
  signatures: number
  effectiveFrom?: string
  expiresAt?: string
  renewals: number
  renewalsLeft: number
  renewalSigned: number
  renewalSent: boolean
  pleaSince?: string
  pleaDue?: string
  standsStill: boolean
  appealed: boolean
  notifiedAt?: string
  noticeDue?: string
  next: { namedAt: string; bank?: string; account: string; amount?: string | number }[]
  undelivered: number
  tries: number
  lastFault?: string
  ringSince?: string
  ring: ToRing[]
  may: string[]
  steps: OrderStep[]
}

export interface Term {
  number: number
  unit: string
}

interface Source {
  text: string
  asOf: string
  verified: boolean
}

export interface Power {
  code: string
  kind: PowerKind
  scope: string
  signatures: number
  start: string
  term: Term
  renewals: number
  renewalTerm?: Term
  inAll?: Term
  afterComplaint?: Term
  atMostPerAccount: number
  lapse: 'AUTO_LIFT' | 'NEEDS_DECISION'
  mandatoryOnRequest: boolean
  notice?: Term
  releaseAnswer: Term
  appeal: boolean
  clockStopsWhilePending: boolean
  essentialExpenses: boolean
  source: Source
}

export interface Powers {
  profile: string
  powers: Power[]
  deadlines: { code: string; term: Term; longest?: Term; source: Source }[]
  counterQuestions: string[]
}
