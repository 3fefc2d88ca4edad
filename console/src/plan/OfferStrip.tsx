import { Link, useLocation } from 'react-router'
import { useCan, useMe } from '../access/session'
import { duration } from '../platform/time/duration'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useNextTask } from './queries'
import { useOfferChime } from './useOfferChime'
import './plan.css'

/** On every other page: that a task waits for the reader's answer, and how long; it sounds wherever the reader is. */
export function OfferStrip() {
  const mayWork = useCan()('CASE_WORK')
  const { staffId } = useMe()
  const { pathname } = useLocation()
  const now = useNow()
  const next = useNextTask(mayWork && staffId !== undefined)
  const offer = next.data?.offer
  useOfferChime(offer, next.isSuccess)
  if (!offer || ['/', '/board', '/tasks', `/cases/${offer.caseId}`].includes(pathname)) return null
  const left = Date.parse(offer.expiresAt) - now
  if (left < 0) return null
  return (
    <div className="offer-strip" role="status" data-testid="offer-strip">
      <span>{t('plan.offer.waiting', { action: tc('planAction', offer.action), id: offer.caseId })}</span>{' '}
      <span aria-hidden="true">{t('time.left')} {duration(left)}</span>{' '}
      <Link to="/tasks">{t('plan.offer.look')}</Link>
    </div>
  )
}
