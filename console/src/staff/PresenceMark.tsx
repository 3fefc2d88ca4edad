import type { Presence } from '../api/staff'
import { tc } from '../platform/text/text'

const SHAPES: Record<Presence, string> = {
  AVAILABLE: 'M8 1.500a6.500 6.500 0 1 1 0 13a6.500 6.500 0 1 1 0-13z',
  BUSY: 'M2 2h12v12H2z',
  ON_VISIT: 'M8 1l7 7-7 7-7-7z',
  BREAK: 'M3 2h4v12H3zM9 2h4v12H9z',
  OFF: 'M2 7h12v2H2z',
}

/** What somebody is doing, by word, shape and colour. */
export function PresenceMark({ presence }: { presence: Presence }) {
  return (
    <span className={`presence presence-${presence}`} data-presence={presence}>
      <svg viewBox="0 0 16 16" width="0.8em" height="0.8em" aria-hidden="true"><path d={SHAPES[presence]} /></svg>
      {tc('presence', presence)}
    </span>
  )
}
