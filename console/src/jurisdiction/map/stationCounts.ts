import type { BoardRow } from '../../api/cases'
import { GRADES, type Grade } from '../../api/common'

export interface StationCount {
  total: number
  highest: Grade
  byGrade: Partial<Record<Grade, number>>
}

/** Open cases of each territory. */
export function stationCounts(rows: BoardRow[]): Map<number, StationCount> {
  const counts = new Map<number, StationCount>()
  for (const { unit, grade } of rows) {
    const count = counts.get(unit.id) ?? { total: 0, highest: grade, byGrade: {} }
    count.total += 1
    count.byGrade[grade] = (count.byGrade[grade] ?? 0) + 1
    if (GRADES.indexOf(grade) < GRADES.indexOf(count.highest)) count.highest = grade
    counts.set(unit.id, count)
  }
  return counts
}
