import { Input } from 'antd'
import { useState } from 'react'
import { OUTCOMES, TRACKS, type CaseView, type TrackOutcome } from '../../api/cases'
import { useShortcuts } from '../../platform/shortcuts'
import { t, tc } from '../../platform/text/text'
import { may } from './may'
import { TrackRow } from './TrackRow'
import { useCaseCommand } from './useCaseCommand'

/** The four tracks side by side; an outcome is one tap, and of a call one digit. */
export function TracksPanel({ view }: { view: CaseView }) {
  const [note, setNote] = useState('')
  const command = useCaseCommand(view.id, () => setNote(''))
  const mayRecord = may(view, 'track')
  const record = (track: string, body: { outcome?: TrackOutcome; status?: string }) =>
    command.mutate({ path: `tracks/${track}`, body: { ...body, note: note.trim() || undefined }, done: 'track.recorded' })
  useShortcuts(
    OUTCOMES.CALL.map((outcome, i) => ({
      key: String(i + 1),
      label: t('shortcut.call-outcome', { outcome: tc('trackOutcome', outcome) }),
      run: () => mayRecord && record('CALL', { outcome }),
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
          maxLength={4000}
          data-testid="track-note"
        />
      )}
      {TRACKS.map((track) => (
        <TrackRow key={track} view={view} track={track} disabled={!mayRecord || command.isPending} onRecord={(body) => record(track, body)} />
      ))}
    </section>
  )
}
