import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../access/session'
import type { CaseView } from '../api/cases'
import type { Candidate, CasePlan, Offer } from '../api/plan'
import { may } from '../cases/page/may'
import { moment } from '../platform/format/moment'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { OfferAnswerKeys } from './OfferAnswerKeys'
import { OfferClock } from './OfferClock'
import { OfferDialog } from './OfferDialog'
import { differenceText, offeredByText } from './offerText'
import { scoreLine } from './planReason'

const SHOWN = 3

/** Who should do it: the best first, each with reasons and how far behind; one press offers it to somebody. */
export function CasePeople({ view, plan: { people, offer, offers } }: { view: CaseView; plan: CasePlan }) {
  const [chosen, setChosen] = useState<Candidate | 'other'>()
  const mayOffer = may(view, 'assign') && !offer && !view.assignee
  const past = offers.filter(({ state }) => state !== 'OPEN')
  return (
    <section aria-labelledby="case-people-head" data-testid="case-people">
      <h3 id="case-people-head">{t('plan.who')}</h3>
      {offer && <OpenOffer offer={offer} />}
      {people.length === 0 && !offer && <p className="muted">{t('plan.nobody')}</p>}
      <ol className="candidates">
        {people.slice(0, SHOWN).map((one, i) => (
          <li key={one.staff.id} data-testid="candidate">
            <div>
              <strong>{one.staff.name}</strong> <span className="muted">{nameOf(one.staff.unit)}</span> · {tc('planAction', one.action)}
              {i === 0 && <span className="row-flag">{t('plan.recommended')}</span>}
              <p className="muted">{[scoreLine(one.reasons), differenceText(one.difference)].filter(Boolean).join(t('reason.join'))}</p>
            </div>
            {mayOffer && <Button type={i === 0 ? 'primary' : 'default'} onClick={() => setChosen(one)} aria-label={t('plan.offer.to', { name: one.staff.name })} data-testid="candidate-offer">{t('plan.offer.send')}</Button>}
          </li>
        ))}
      </ol>
      {mayOffer && <Button type="link" onClick={() => setChosen('other')} data-testid="offer-other">{t('plan.offer.other')}</Button>}
      {past.length > 0 && <PastOffers offers={past} />}
      {chosen && <OfferDialog view={view} recommended={people[0]} candidate={chosen === 'other' ? undefined : chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}

function OpenOffer({ offer }: { offer: Offer }) {
  const mine = useMe().staffId === offer.staff.id
  return (
    <div className="open-offer" data-testid="open-offer">
      <OfferClock offer={offer} />
      <span>{t(mine ? 'plan.offer.yours' : 'plan.offer.waits-for', { name: offer.staff.name, action: tc('planAction', offer.action) })} <span className="muted">{offeredByText(offer)}</span></span>
      {mine && <OfferAnswerKeys offer={offer} stay />}
    </div>
  )
}

function PastOffers({ offers }: { offers: Offer[] }) {
  const now = useNow()
  return (
    <details className="sweep" data-testid="past-offers">
      <summary>{t('plan.offer.before', { n: offers.length })}</summary>
      <ul className="lines">
        {offers.map((one) => (
          <li key={one.id}>
            <time className="muted">{moment(one.offeredAt, now)}</time> {one.staff.name} · {tc('planAction', one.action)} · {tc('offerState', one.state)}
            {one.decline && ` (${tc('plan.declineReason', one.decline)})`} <span className="muted">{offeredByText(one)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
