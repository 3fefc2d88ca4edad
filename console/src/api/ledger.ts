import type { UnitRef } from './common'

export const MONEY_KINDS = ['AT_RISK', 'MOVED', 'STOPPED', 'FROZEN', 'RETURNED', 'SAVED'] as const
export type MoneyKind = (typeof MONEY_KINDS)[number]

export const MONEY_EVIDENCE = ['BANK_CONFIRMED', 'STATEMENT_SHOWN', 'ESTIMATE'] as const
export type MoneyEvidence = (typeof MONEY_EVIDENCE)[number]

export interface Sum {
  kind: MoneyKind
  evidence: MoneyEvidence
  currency: string
  amount: string | number
}

export interface Ledger {
  from: string
  to: string
  totals: Sum[]
  units: { unit: UnitRef; sums: Sum[] }[]
  days: { day: string; sums: Sum[] }[]
}

export interface MoneyLine extends Sum {
  entry: string
  leftLater: string | number
  at: string
}
