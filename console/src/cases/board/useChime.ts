import { useEffect, useRef } from 'react'
import { useMe } from '../../access/session'
import type { BoardRow } from '../../api/cases'
import { chime } from '../../platform/chime'
import { settings } from '../../platform/settings'

/** Two soft tones for what needs this person now: a new urgent case, unclaimed, in the own unit's queue. */
export function useChime(items: BoardRow[] | undefined): void {
  const { unit } = useMe()
  const known = useRef<Set<number> | undefined>(undefined)
  useEffect(() => {
    if (!items) return
    const urgent = items.filter((row) => row.grade === 'URGENT' && !row.assignee && row.queue.id === unit.id)
    const before = known.current
    known.current = new Set(urgent.map((row) => row.id))
    if (before && settings().sound && urgent.some((row) => !before.has(row.id))) chime()
  }, [items, unit.id])
}
