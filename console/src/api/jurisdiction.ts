import type { Point, UnitKind, UnitRef } from './common'
import type { Role } from './session'

export interface UnitNode {
  id: number
  code: string
  name: string
  nameEn: string
  kind: UnitKind
  parent?: number
  madeUp: boolean
  place?: Point
  children?: UnitNode[]
  staff?: number
  openCases?: number
  overdue?: number
}

export interface Resolution {
  result: 'RESOLVED' | 'OUTSIDE' | 'UNRESOLVED'
  unit?: UnitRef
  community?: UnitRef | string
  street?: UnitRef | string
  how?: string
  confidence?: number | string
  outside?: string | { province?: string; city?: string; district?: string }
  candidates?: UnitRef[]
}

export interface Unresolved {
  id: number
  case: number
  address: string
  candidates: (UnitRef | { unit: UnitRef; why: string })[]
  /** Why no rule could place it, as a code. */
  why?: string
  since: string
}

export interface StaffLine {
  id: number
  name: string
  unit: UnitRef
  role: Role
  sworn: boolean
  onDuty: boolean
  openCases: number
}

export interface MapFeature {
  type: 'Feature'
  properties: { kind?: string; id?: number; name: string; nameEn?: string; code?: string; madeUp?: boolean }
  geometry: { type: string; coordinates: unknown }
}

export interface DistrictMap {
  type: 'FeatureCollection'
  features: MapFeature[]
  attribution?: string
}
