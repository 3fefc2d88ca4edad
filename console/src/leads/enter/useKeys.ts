import { useCallback, useRef } from 'react'
import { serverNow } from '../../platform/time/serverClock'

interface Key {
  content: string
  key: string
  at: Date
}

/**
 * One idempotency key for one content: a double press or a lost answer sends the same lead again, not a second one.
 * Changed content is another request, and the same content a minute later is another call.
 */
export function useKeys(): (content: string) => Key {
  const last = useRef<Key | undefined>(undefined)
  return useCallback((content: string) => {
    const known = last.current
    if (known?.content === content && serverNow() - known.at.getTime() < 60_000) return known
    last.current = { content, key: randomKey(), at: new Date(serverNow()) }
    return last.current
  }, [])
}

/** crypto.randomUUID is missing where the page came over plain HTTP from another machine. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
