import { useSearchParams } from 'react-router'
import type { QueryValue } from '../api/http'

const SIZE = 50

/** A list's filter and page, kept in the address. */
export function useListQuery() {
  const [search, setSearch] = useSearchParams()
  const query: Record<string, QueryValue> = { size: SIZE, ...Object.fromEntries(search) }
  const set = (change: Record<string, string | undefined>) => {
    const next = new URLSearchParams(search)
    if (!('page' in change)) next.delete('page')
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { replace: true })
  }
  return { query, set, get: (name: string) => search.get(name) ?? undefined }
}
