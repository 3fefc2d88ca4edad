import type { VictimState } from '../api/cases'
import type { GuideSection, SectionKey } from '../api/guides'

/** A section as it is typed: one line of the field is one line of the guide. */
export interface SectionDraft {
  key: SectionKey
  states: VictimState[]
  text: string
  lines: string
  sources: string[]
}

export function draftOf(section: GuideSection): SectionDraft {
  return { ...section, lines: section.lines.join('\n') }
}

export function sectionOf(draft: SectionDraft): GuideSection {
  const lines = draft.lines.split('\n').map((line) => line.trim()).filter(Boolean)
  return { ...draft, lines }
}
