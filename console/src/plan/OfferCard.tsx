import { Link } from 'react-router'
import { useCan, useMe } from '../access/session'
import type { NextTask, Offer } from '../api/plan'
import { GradeMark } from '../cases/GradeMark'
import { personName, personTraits } from '../cases/personLine'
import { useCase } from '../cases/queries'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { OfferAnswerKeys } from './OfferAnswerKeys'
import { OfferClock } from './OfferClock'
import { offeredByText, runnerUpText } from './offerText'
import { PlannedNext } from './PlannedNext'
import { scoreText } from './planReason'
import { useNextTask } from './queries'
import './plan.css'

/** What the plan asks of the reader next, above everything else; nothing for those who work on no case. */
export function OfferCard() {
  const mayWork = useCan()('CASE_WORK')
  const { staffId } = useMe()
  const next = useNextTask(mayWork && staffId !== undefined)
  if (!next.data) return null
  return <div aria-live="polite">{next.data.offer ? <Offered offer={next.data.offer} task={next.data} /> : <PlannedNext task={next.data} />}</div>
}

function Offered({ offer, task }: { offer: Offer; task: NextTask }) {
  const gone = Date.parse(offer.expiresAt) < useNow()
  const found = useCase(String(offer.caseId))
  const view = found.data
  const travel = task.next?.caseId === offer.caseId ? Math.round(task.next.travelMinutes) : 0
  return (
    <section className={`offer-card row-${offer.grade}`} aria-labelledby="offer-head" data-testid="offer-card" data-case={offer.caseId}>
      <OfferClock offer={offer} large={!gone} />
      <div className="offer-what">
        <h2 id="offer-head">
          {tc('planAction.of', offer.action)}{' '}
          <Link to={`/cases/${offer.caseId}`}>{view ? personName(view.person) : `#${offer.caseId}`}</Link>{' '}
          <GradeMark grade={offer.grade} />
        </h2>
        {view && (
          <p className="offer-where">
            {[personTraits(view.person), view.address ?? nameOf(view.unit), view.fraudType && tc('fraudType', view.fraudType)].filter(Boolean).join(' · ')}
            {travel > 0 && <strong> · {t('plan.travel', { minutes: travel })}</strong>}
          </p>
        )}
        <ul className="offer-why">
          {offer.reasons.map((reason) => <li key={reason.code} className={reason.points < 0 ? 'muted' : ''}>{scoreText(reason)}</li>)}
          {offer.runnerUp && <li className="muted">{runnerUpText(offer.runnerUp)}</li>}
          <li className="muted">{offeredByText(offer)}</li>
        </ul>
      </div>
      {!gone && <OfferAnswerKeys offer={offer} />}
    </section>
  )
}
