import type { Offer } from '../api/plan'
import { t } from '../platform/text/text'
import { duration, pressure } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'

/** How long the offer still waits before it goes on to the next person. */
export function OfferClock({ offer, large }: { offer: Offer; large?: boolean }) {
  const left = Date.parse(offer.expiresAt) - useNow()
  const gone = left < 0
  return (
    <span className={`time time-${gone ? 'closed' : pressure(left)}${large ? ' time-large' : ''}`} data-testid="offer-clock">
      <strong>{gone ? t('plan.offer.going-on') : <><small>{t('time.left')}</small> {duration(left)}</>}</strong>
      <span>{t(gone ? 'plan.offer.going-on-hint' : 'plan.offer.then-next')}</span>
    </span>
  )
}
