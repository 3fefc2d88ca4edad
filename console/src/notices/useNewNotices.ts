import { useEffect, useRef } from 'react'
import type { Notice } from '../api/notices'
import { chime } from '../platform/chime'
import { settings } from '../platform/settings'
import { showInBrowser } from './browserNotification'
import { sayReceived } from './queries'

/** Whatever is new: the server hears that it arrived, the browser shows it, and what needs the reader now sounds. */
export function useNewNotices(items: Notice[] | undefined, onOpen: () => void): void {
  const known = useRef<Set<number> | undefined>(undefined)
  useEffect(() => {
    if (!items) return
    const before = known.current
    known.current = new Set(items.map(({ id }) => id))
    const fresh = items.filter(({ id, settledAt }) => !before?.has(id) && !settledAt)
    if (fresh.length > 0) void sayReceived(fresh.map(({ id }) => id), false)
    if (!before) return
    fresh.forEach((notice) => showInBrowser(notice, onOpen))
    if (settings().sound && fresh.some(({ needsMe, urgency }) => needsMe && urgency === 'URGENT')) chime()
  }, [items, onOpen])
}
