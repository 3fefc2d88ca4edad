import type { ToRing } from '../api/banks'
import { t } from '../platform/text/text'

/** Whom to ring, in order; who can be reached at this hour stands first and says so. */
export function RingLine({ ring }: { ring: ToRing[] }) {
  return (
    <ol className="lines" data-testid="ring-line">
      {ring.map((one, i) => (
        <li key={i} className={one.now ? undefined : 'muted'}>
          {one.name} <a href={`tel:${one.phone}`}>{one.phone}</a> <span className="muted">{[one.now && t('ring.now'), one.hours && t('ring.hours', { hours: one.hours })].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  )
}
