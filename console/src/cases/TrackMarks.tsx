import { TRACKS, type BoardRow, type TrackStatus } from '../api/cases'
import { t, tc } from '../platform/text/text'

const SIGNS: Record<TrackStatus, string> = { NOT_STARTED: '·', RUNNING: '…', SUCCEEDED: '✓', FAILED: '×', STOOD_DOWN: '–' }

/** How far the four tracks are: a word, a sign and a colour each. */
export function TrackMarks({ tracks }: { tracks: BoardRow['tracks'] }) {
  return (
    <span className="tracks" aria-label={t('track.all')} role="group">
      {TRACKS.map((track) => {
        const status = tracks[track] ?? 'NOT_STARTED'
        return (
          <span key={track} className={`track-mark track-${status}`} title={`${tc('track', track)}: ${tc('trackStatus', status)}`}>
            {tc('trackShort', track)}
            <span aria-hidden="true">{SIGNS[status]}</span>
            <span className="sr-only">{tc('trackStatus', status)}</span>
          </span>
        )
      })}
    </span>
  )
}
