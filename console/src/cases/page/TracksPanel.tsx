import { Input } from 'antd'
import { useState } from 'react'
import { OUTCOMES, type CaseView, type TrackOutcome } from '../../api/cases'
import { AfterCall } from '../../contacts/AfterCall'
import { FamilyForm } from '../../contacts/FamilyForm'
import { VisitPanel } from '../../contacts/VisitPanel'
import { useContact } from '../../contacts/useContact'
import { useShortcuts } from '../../platform/shortcuts'
import { t, tc } from '../../platform/text/text'
import { may } from './may'
import { TrackRow } from './TrackRow'
import { useCaseCommand } from './useCaseCommand'

interface TracksPanelProps {
  view: CaseView
  /** The guide's version that was looked at, kept with the call. */
  guideVersion?: number
}

/** The four tracks, the telephone first: its outcome is one tap or one digit, and what was heard is asked for only then. */
export function TracksPanel({ view, guideVersion }: TracksPanelProps) {
  const [note, setNote] = useState('')
  const [answered, setAnswered] = useState(false)
  const command = useCaseCommand(view.id, () => setNote(''))
  const contact = useContact(view.id)
  const mayRecord = may(view, 'track')
  const busy = !mayRecord || command.isPending || contact.isPending
  const text = note.trim() || undefined
  const call = (outcome: TrackOutcome) =>
    contact.mutate(
      { path: 'calls', body: { outcome, note: text, guideVersion }, done: 'track.recorded' },
      { onSuccess: () => { setNote(''); setAnswered(outcome === 'ANSWERED' || outcome === 'REFUSED') } },
    )
  const bank = (body: { outcome?: TrackOutcome; status?: string }) => command.mutate({ path: 'tracks/BANK', body: { ...body, note: text }, done: 'track.recorded' })
  useShortcuts(
    OUTCOMES.CALL.map((outcome, i) => ({
      key: String(i + 1),
      label: t('shortcut.call-outcome', { outcome: tc('trackOutcome', outcome) }),
      run: () => mayRecord && call(outcome),
    })),
  )
  return (
    <section className="panel" aria-labelledby="tracks-head">
      <h2 id="tracks-head">{t('track.all')}</h2>
      {mayRecord && (
        <Input
          value={note}
          onChange={(event) => setNote(event.target.value)}
          placeholder={t('track.note')}
          aria-label={t('track.note')}
          maxLength={1000}
          data-testid="track-note"
        />
      )}
      <TrackRow view={view} track="CALL" disabled={busy} onRecord={({ outcome }) => outcome && call(outcome)} />
      {answered && mayRecord && <AfterCall view={view} onDone={() => setAnswered(false)} />}
      <TrackRow view={view} track="VISIT" bare>
        <VisitPanel view={view} guideVersion={guideVersion} />
      </TrackRow>
      <TrackRow view={view} track="FAMILY" bare>
        <FamilyForm view={view} />
      </TrackRow>
      <TrackRow view={view} track="BANK" disabled={busy} onRecord={bank} />
    </section>
  )
}
