import { Button } from 'antd'
import { useState } from 'react'
import { OUTCOMES, type CaseView, type TrackOutcome } from '../api/cases'
import { MET_WITH, PLACES_OF_MEETING, type Dissuasion, type MetWith, type PlaceOfMeeting, type Visit } from '../api/contacts'
import { may } from '../cases/page/may'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { Chips } from './Chips'
import { Heard, type HeardValue } from './Heard'
import { useContact } from './useContact'

interface VisitRunningProps {
  view: CaseView
  visit: Visit
  seen: Dissuasion
  guideVersion?: number
}

/** A crew is out: arrived, still safe, and then what came of it; for one hand on a staircase. */
export function VisitRunning({ view, visit, seen, guideVersion }: VisitRunningProps) {
  const now = useNow()
  const contact = useContact(view.id)
  const [ending, setEnding] = useState(false)
  const mayWork = may(view, 'record-contact')
  const act = (what: string) => contact.mutate({ to: `/visits/${visit.id}/${what}`, path: '' })
  const left = visit.checkInBy ? Date.parse(visit.checkInBy) - now : undefined
  return (
    <div className="visit-running" data-testid="visit" data-arrived={Boolean(visit.arrivedAt)}>
      <p>
        <strong>{t(visit.arrivedAt ? 'visit.there' : 'visit.under-way', { crew: visit.crew.map((one) => one.name).join(t('list.join')) })}</strong>{' '}
        {left !== undefined && <span className={left < 0 ? 'late-text' : 'muted'}>{t(left < 0 ? 'visit.check-in-late' : 'visit.check-in-by', { time: duration(left) })}</span>}
      </p>
      {mayWork && (
        <p className="visit-keys">
          {!visit.arrivedAt && <Button size="large" type="primary" onClick={() => act('arrive')} data-testid="visit-arrive">{t('visit.arrive')}</Button>}
          <Button size="large" onClick={() => act('check-in')} data-testid="visit-check-in">{t('visit.safe')}</Button>
          {!ending && <Button size="large" onClick={() => setEnding(true)} data-testid="visit-ending">{t('visit.end')}</Button>}
        </p>
      )}
      {ending && mayWork && <EndVisit view={view} visit={visit} seen={seen} guideVersion={guideVersion} />}
    </div>
  )
}

function EndVisit({ view, visit, seen, guideVersion }: VisitRunningProps) {
  const contact = useContact(view.id)
  const [met, setMet] = useState<MetWith[]>(['PERSON'])
  const [place, setPlace] = useState<PlaceOfMeeting>('HOME')
  const [heard, setHeard] = useState<HeardValue>({ signs: [] })
  const end = (outcome: TrackOutcome) => {
    const body = outcome === 'MET'
      ? { outcome, met, place, victimState: heard.state, signs: heard.signs, guideVersion }
      : { outcome, signs: heard.signs, guideVersion }
    contact.mutate({ to: `/visits/${visit.id}/end`, path: '', body, done: 'track.recorded' })
  }
  return (
    <>
      <Chips label={t('visit.met')} values={MET_WITH} chosen={met} text={(value) => tc('metWith', value)} onChange={setMet} testid="met" />
      <Chips label={t('visit.place')} values={PLACES_OF_MEETING} chosen={[place]} text={(value) => tc('placeOfMeeting', value)} onChange={(all) => setPlace(all.at(-1) ?? 'HOME')} testid="place" />
      <Heard states={[view.victimState, ...seen.moves.filter((state) => state !== view.victimState)]} known={seen.signs.map((one) => one.sign)} value={heard} onChange={setHeard} />
      <div className="track-outcomes" role="group" aria-label={t('visit.outcome')}>
        {OUTCOMES.VISIT.map((outcome) => (
          <Button key={outcome} type={outcome === 'MET' ? 'primary' : 'default'} disabled={contact.isPending} onClick={() => end(outcome)} data-testid={`visit-${outcome}`}>{tc('trackOutcome', outcome)}</Button>
        ))}
      </div>
    </>
  )
}
