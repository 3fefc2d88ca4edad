import { post } from '../api/http'
import type { Offer, OfferDecline } from '../api/plan'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

export interface OfferAnswer {
  offer: Offer
  /** None accepts. */
  decline?: OfferDecline
  note?: string
}

/** Says yes or no to what the plan offers; a yes makes the case one's own. */
export function useAnswerOffer(onDone?: (answer: Offer) => void) {
  return useCommand<OfferAnswer, Offer>({
    run: ({ offer, decline, note }) =>
      post<Offer>(`/offers/${offer.id}/${decline ? 'decline' : 'accept'}`, decline ? { reason: decline, note } : {}),
    refresh: ['plan-next', 'plan', 'case-plan', 'plan-decisions', 'board', 'tasks', 'case', 'events'],
    done: (offer) => t(offer.state === 'ACCEPTED' ? 'plan.offer.accepted' : 'plan.offer.declined', { id: offer.caseId }),
    onDone,
  })
}
