import type { UnitRef } from './common'
import type { Role } from './session'

export const PRESENCES = ['AVAILABLE', 'BUSY', 'ON_VISIT', 'BREAK', 'OFF'] as const
export type Presence = (typeof PRESENCES)[number]

export const CERTIFICATE_KINDS = ['DISSUADER', 'DRIVER', 'FIRST_AID', 'INTERPRETER', 'DRONE'] as const

/** The languages that somebody may be asked for, by their codes. */
export const SPOKEN: readonly string[] = ['zh', 'yue', 'wuu', 'nan', 'en', 'mn', 'bo', 'ug', 'ko', 'ja', 'ru']

export interface PersonPresent {
  id: number
  name: string
  unit: UnitRef
  role: Role
  onDuty: boolean
  presence: Presence
  since?: string
  seenAt?: string
  openCases: number
}

export interface FreePerson {
  id: number
  name: string
  unit: UnitRef
  role: Role
  sworn: boolean
  presence: Presence
  openCases: number
  languages: string[]
  free: boolean
  reasons: { code: string; values: Record<string, string | number> }[]
}

export interface Certificate {
  id: number
  kind: (typeof CERTIFICATE_KINDS)[number]
  issuedOn: string
  expiresOn: string
  basis: 'SHOWN' | 'CARRIED_OVER'
  expired: boolean
}

export interface StaffPerson {
  id: number
  name: string
  unit: UnitRef
  role: Role
  sworn: boolean
  rank?: string
  languages: string[]
  onDuty: boolean
  leftAt?: string
  certificates: Certificate[]
  mayBeDispatched: boolean
}

/** Where somebody is reached off the screen, masked. */
export interface Reach {
  phone?: string
  email?: string
}
