import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { BoardFilter } from '../queries'

export type FilterName = 'unit' | 'grade' | 'stage' | 'level' | 'mine'

/** The board's filter lives in the address, so that it can be kept and sent. */
export function useBoardFilter() {
  const [search, setSearch] = useSearchParams()
  const filter = useMemo<BoardFilter>(() => Object.fromEntries(search), [search])
  const set = (name: FilterName, value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true })
  }
  return { filter, set, clear: () => setSearch({}, { replace: true }), any: search.size > 0 }
}
