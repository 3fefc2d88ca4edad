import type { Grade, UnitRef } from './common'

export type Role = 'DISSUADER' | 'STATION_LEAD' | 'SQUAD' | 'COMMANDER' | 'ADMINISTRATOR'

export type Permission =
  | 'LEAD_VIEW' | 'LEAD_ENTER' | 'LEAD_IMPORT' | 'LEAD_MEND' | 'SOURCE_VIEW' | 'SOURCE_MANAGE'
  | 'CASE_VIEW' | 'CASE_WORK' | 'CASE_ASSIGN' | 'CASE_PULL_UP' | 'CASE_GRADE' | 'CASE_CLOSE' | 'CASE_REOPEN'
  | 'PERSON_VIEW' | 'PERSON_REVEAL' | 'PERSON_MERGE'
  | 'TRANSFER_OFFER' | 'TRANSFER_ANSWER' | 'TRANSFER_ARBITRATE'
  | 'ADDRESS_DECIDE' | 'STAFF_VIEW' | 'STAFF_MANAGE' | 'ROSTER_MANAGE' | 'DUTY' | 'BULLETIN_SIGN' | 'UNIT_VIEW' | 'GUIDE_VIEW' | 'GUIDE_EDIT' | 'BANK_VIEW' | 'BANK_ANSWER' | 'BANK_MANAGE' | 'ORDER_ASK' | 'ORDER_DECIDE' | 'AUDIT_VIEW' | 'TWIN_RUN' | 'DEMO_CONTROL'

export interface GradeClock {
  signForMinutes: number
  firstCallMinutes?: number
  meetMinutes?: number
  feedbackMinutes: number
}

export interface Me {
  account: string
  name: string
  role: Role
  unit: UnitRef
  staffId?: number
  permissions: Permission[]
  now: string
  clockSpeed: number
  demo: boolean
  profile: {
    code: string
    name: string
    currency: string
    zone: string
    clocks: Partial<Record<Grade, GradeClock>>
  }
}

export interface Demo {
  seed: number
  speed: number
  now: string
  dayStart: string
  played: number
  planned: number
  exercise: boolean
  unitsByHand: (string | number)[]
  story: { case?: string | number; title: string }
}
