import { useEffect, useRef } from 'react'
import type { Offer } from '../api/plan'
import { chime } from '../platform/chime'
import { settings } from '../platform/settings'

/** Two soft tones when a new task is offered to this very person; nobody else hears it. */
export function useOfferChime(offer: Offer | undefined, ready: boolean): void {
  const known = useRef<number | undefined>(undefined)
  const began = useRef(false)
  const id = offer?.id
  useEffect(() => {
    if (!ready) return
    if (began.current && id !== undefined && id !== known.current && settings().sound) chime()
    began.current = true
    if (id !== undefined) known.current = id
  }, [id, ready])
}
