import type { VictimState } from './cases'
import type { FraudType, UnitRef } from './common'

export const SECTION_KEYS = ['OPENING', 'TRUST', 'ASK', 'SIGNS', 'WORDS', 'NEXT_STAGE', 'FACTS', 'NEVER', 'CLOSING'] as const
export type SectionKey = (typeof SECTION_KEYS)[number]

export const GUIDE_CHANGES = ['SAME', 'CHANGED', 'ADDED', 'REMOVED'] as const
export type GuideChange = (typeof GUIDE_CHANGES)[number]

export type GuideLanguage = 'zh' | 'en'

export interface GuideSection {
  key: SectionKey
  /** Empty: for any state. */
  states: VictimState[]
  text: string
  lines: string[]
  sources: string[]
}

export interface GuideLine {
  versionId: number
  type: FraudType
  language: GuideLanguage
  version: number
  title: string
  reason: string
  writtenBy: string
  writtenAt: string
  changed: SectionKey[]
}

export interface Guide extends Omit<GuideLine, 'changed'> {
  sections: GuideSection[]
  station?: { unit: UnitRef; callback?: string }
}

export interface GuideDifference {
  key: SectionKey
  states: VictimState[]
  change: GuideChange
  before?: GuideSection
  after?: GuideSection
}

export interface CallbackLine {
  unit: UnitRef
  callback?: string
}
