import type { CloseOutcome, Stage } from './cases'
import type { Grade, PersonLabel, UnitRef } from './common'

export interface PersonRow {
  person: PersonLabel
  unit?: UnitRef
  cases: number
  leads: number
  openCase?: number
  lastOutcome?: CloseOutcome
  mergedInto?: number
}

export type MatchField = 'PHONE' | 'ID_NUMBER' | 'NAME_ADDRESS'

export interface Merge {
  id: number
  other: PersonLabel
  by: string
  at: string
  reason: string
  undoneAt?: string
}

export interface PersonView {
  person: PersonLabel
  unit?: UnitRef
  identifiers: { kind: string; masked: string }[]
  household: { person: PersonLabel; relation?: string; basis: 'ADDRESS' | 'STATED' }[]
  cases: { id: number; stage: Stage; grade: Grade; openedAt: string; outcome?: CloseOutcome }[]
  merges: Merge[]
  likeness: { person: PersonLabel; matchedBy: MatchField[] }[]
}

/** How somebody is near to the person. */
export const RELATIONS = ['SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD', 'RELATIVE', 'COHABITANT', 'CARER', 'CARED_FOR', 'FRIEND', 'OTHER']
