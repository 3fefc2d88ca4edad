/** What several answers of the server share. */
export const GRADES = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'] as const
export type Grade = (typeof GRADES)[number]

export const FAMILIES = ['FUND', 'CONTACT', 'BANK_COUNTER', 'REPORT'] as const
export type Family = (typeof FAMILIES)[number]

export const FRAUD_TYPES = [
  'TASK', 'INVEST', 'SHOP', 'CS', 'LOAN', 'CREDIT', 'LEADER', 'GOV', 'LOVE', 'GAME', 'TICKET', 'OTHER',
] as const
export type FraudType = (typeof FRAUD_TYPES)[number]

export type UnitKind = 'CITY' | 'SUB_BUREAU' | 'SQUAD' | 'STATION' | 'COMMUNITY' | 'EXTERNAL'

export interface UnitRef {
  id: number
  code: string
  name: string
  nameEn: string
  kind: UnitKind
}

/** Enough to tell persons apart, not enough to reach them. */
export interface PersonLabel {
  id: number
  maskedName: string
  maskedPhone?: string
  age?: number
  sex?: 'M' | 'F'
}

export interface StaffRef {
  id: number
  name: string
  unit: UnitRef
}

export interface Reason {
  code: string
  points: number
  values: Record<string, unknown>
}

export interface Items<T> {
  items: T[]
}

export interface Page<T> {
  items: T[]
  page: number
  size: number
  total: number
  totalAtLeast?: boolean
}

export interface Point {
  lon: number
  lat: number
}

/** A person unmasked; each look is on record. */
export interface PersonDetails {
  name?: string
  phones: string[]
  idKind?: string
  idNumber?: string
  address?: string
}

export const REVEAL_PURPOSES = [
  'CALL', 'VISIT', 'FAMILY', 'BANK', 'VERIFY', 'TRANSFER', 'CASE_WORK', 'SUPERVISION',
] as const
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number]
