import { Button } from 'antd'
import type { ReactNode } from 'react'
import { OUTCOMES, type CaseView, type Track, type TrackOutcome } from '../../api/cases'
import { moment } from '../../platform/format/moment'
import { t, tc } from '../../platform/text/text'
import { useNow } from '../../platform/time/serverClock'

interface TrackRowProps {
  view: CaseView
  track: Track
  disabled?: boolean
  onRecord?: (body: { outcome?: TrackOutcome; status?: string }) => void
  /** Without the buttons: the track is recorded by what stands inside. */
  bare?: boolean
  children?: ReactNode
}

/** One track: how far it is, what came of it last, and a button for each thing that may have come of it now. */
export function TrackRow({ view, track, disabled = false, onRecord, bare = false, children }: TrackRowProps) {
  const now = useNow()
  const line = view.tracksFull.find((one) => one.track === track)
  const status = line?.status ?? view.tracks[track] ?? 'NOT_STARTED'
  const last = [line?.outcome && tc('trackOutcome', line.outcome), line?.at && moment(line.at, now), line?.by].filter(Boolean).join(' · ')
  return (
    <div className="track" role="group" aria-label={tc('track', track)} data-testid={`track-${track}`} data-status={status}>
      <div className="track-head">
        <strong>{tc('track', track)}</strong>
        <span className={`track-mark track-${status}`}>{tc('trackStatus', status)}</span>
        {last && <span className="muted">{last}</span>}
      </div>
      {!bare && (
        <div className="track-outcomes">
          {OUTCOMES[track].map((outcome, i) => (
            <Button
              key={outcome}
              className={line?.outcome === outcome ? 'outcome outcome-last' : 'outcome'}
              disabled={disabled}
              onClick={() => onRecord?.({ outcome })}
              aria-label={t('track.outcome-of', { track: tc('track', track), outcome: tc('trackOutcome', outcome) })}
              data-testid={`track-${track}-${outcome}`}
            >
              {track === 'CALL' && <kbd aria-hidden="true">{i + 1}</kbd>}
              {tc('trackOutcome', outcome)}
            </Button>
          ))}
        </div>
      )}
      {children}
    </div>
  )
}
