import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardRow } from '../../api/cases'

const MARK_MILLIS = 12_000

export interface SteadyRow {
  row: BoardRow
  /** Has left the board while the order was held. */
  gone: boolean
  mark?: 'new' | 'changed'
}

export interface SteadyRows {
  rows: SteadyRow[]
  /** How many wait outside while the order is held. */
  waiting: number
}

/**
 * The board's rows in the server's order, except while the reader is among them: then nothing moves under the cursor,
 * what changes changes in place, and what is new waits to be counted. What is new or changed is marked for a while.
 */
export function useSteadyRows(items: BoardRow[] | undefined, held: boolean): SteadyRows {
  const [shown, setShown] = useState<BoardRow[]>([])
  const marks = useMarks(items)
  useEffect(() => {
    if (!items) return
    setShown((before) => (held && before.length > 0 ? holding(before, items) : items))
  }, [items, held])
  return useMemo(() => {
    const current = new Set(items?.map((row) => row.id))
    const visible = new Set(shown.map((row) => row.id))
    return {
      rows: shown.map((row) => ({ row, gone: items !== undefined && !current.has(row.id), mark: marks.get(row.id) })),
      waiting: (items ?? []).filter((row) => !visible.has(row.id)).length,
    }
  }, [shown, items, marks])
}

function holding(before: BoardRow[], items: BoardRow[]): BoardRow[] {
  const fresh = new Map(items.map((row) => [row.id, row]))
  return before.map((row) => fresh.get(row.id) ?? row)
}

type Marks = Map<number, 'new' | 'changed'>

function useMarks(items: BoardRow[] | undefined): Marks {
  const versions = useRef<Map<number, number> | undefined>(undefined)
  const [marks, setMarks] = useState<Marks>(new Map())
  useEffect(() => {
    if (!items) return
    const known = versions.current
    versions.current = new Map(items.map((row) => [row.id, row.version]))
    if (!known) return
    const found = items.filter((row) => known.get(row.id) !== row.version)
    if (found.length === 0) return
    setMarks((before) => new Map([...before, ...found.map((row) => [row.id, known.has(row.id) ? 'changed' : 'new'] as const)]))
    setTimeout(() => setMarks((before) => without(before, found)), MARK_MILLIS)
  }, [items])
  return marks
}

function without(marks: Marks, rows: BoardRow[]): Marks {
  const left = new Map(marks)
  rows.forEach((row) => left.delete(row.id))
  return left
}
