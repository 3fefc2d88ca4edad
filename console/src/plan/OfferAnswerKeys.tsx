import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { OFFER_DECLINES, type Offer, type OfferDecline } from '../api/plan'
import { useShortcuts } from '../platform/shortcuts'
import { t, tc } from '../platform/text/text'
import { useAnswerOffer } from './useAnswerOffer'

/** Yes by one key, no by one tap and its reason. */
export function OfferAnswerKeys({ offer, stay }: { offer: Offer; stay?: boolean }) {
  const [declining, setDeclining] = useState(false)
  const navigate = useNavigate()
  const answer = useAnswerOffer((given) => given.state === 'ACCEPTED' && !stay && void navigate(`/cases/${given.caseId}`))
  const accept = () => !answer.isPending && answer.mutate({ offer })
  useShortcuts([
    { key: 'a', label: t('shortcut.accept-offer'), run: accept },
    { key: 'd', label: t('shortcut.decline-offer'), run: () => setDeclining((open) => !open) },
  ])
  return (
    <div className="offer-keys">
      <Button type="primary" size="large" loading={answer.isPending && !answer.variables?.decline} onClick={accept} data-testid="offer-accept">
        {t('plan.offer.accept')}<kbd>A</kbd>
      </Button>
      <Button size="large" aria-expanded={declining} onClick={() => setDeclining(!declining)} data-testid="offer-decline">
        {t('plan.offer.decline')}<kbd>D</kbd>
      </Button>
      {declining && <DeclineChips busy={answer.isPending} onDecline={(decline, note) => answer.mutate({ offer, decline, note })} />}
    </div>
  )
}

function DeclineChips({ busy, onDecline }: { busy: boolean; onDecline: (reason: OfferDecline, note?: string) => void }) {
  const [note, setNote] = useState('')
  const said = note.trim() || undefined
  return (
    <fieldset className="heard offer-declines">
      <legend>{t('plan.offer.why-not')}</legend>
      <div className="track-outcomes">
        {OFFER_DECLINES.map((reason) => (
          <Button key={reason} disabled={busy || (reason === 'OTHER' && !said)} onClick={() => onDecline(reason, said)} data-testid={`offer-decline-${reason}`}>{tc('plan.declineReason', reason)}</Button>
        ))}
      </div>
      <Input value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} placeholder={t('plan.offer.note')} aria-label={t('plan.offer.note')} data-testid="offer-note" />
    </fieldset>
  )
}
