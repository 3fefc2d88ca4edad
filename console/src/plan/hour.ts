import type { BoardRow } from '../api/cases'
import type { StaffRef } from '../api/common'
import type { Plan, Start } from '../api/plan'
import type { Way } from './map/ways'

/** One person's coming hour, in order of time. */
export interface PersonHour {
  staff: StaffRef
  starts: Start[]
}

/** The plan person by person: whoever has the weightiest first task stands first. */
export function peopleOf({ nextHour }: Pick<Plan, 'nextHour'>): PersonHour[] {
  const people = new Map<number, PersonHour>()
  for (const start of [...nextHour].sort((a, b) => Date.parse(a.startAt) - Date.parse(b.startAt))) {
    const known = people.get(start.staff.id)
    if (known) known.starts.push(start)
    else people.set(start.staff.id, { staff: start.staff, starts: [start] })
  }
  return [...people.values()].sort((a, b) => firstScore(b) - firstScore(a))
}

const firstScore = ({ starts }: PersonHour) => starts[0]?.score ?? 0

/** The ways of those who go somewhere, with their stops in order. */
export function waysOf(people: PersonHour[], label: (start: Start) => string): Way[] {
  return people.flatMap(({ staff, starts }) => {
    const visits = starts.filter(({ action, to }) => to && (action === 'VISIT' || action === 'SQUAD_VISIT'))
    if (visits.length === 0) return []
    const stops = visits.flatMap((start) => (start.to ? [{ case: start.caseId, label: label(start), place: start.to }] : []))
    return [{ key: staff.id, name: staff.name, from: visits[0]?.from, stops }]
  })
}

/** The board's rows by their number, so that the plan can say whom each case is about. */
export function byCase(rows: BoardRow[] | undefined): Map<number, BoardRow> {
  return new Map((rows ?? []).map((row) => [row.id, row]))
}
