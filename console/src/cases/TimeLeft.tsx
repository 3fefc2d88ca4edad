import type { BoardRow } from '../api/cases'
import { fullMoment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { duration, pressure } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'

/** The headline of every case: how long until what is late, or since when it is. */
export function TimeLeft({ row, large }: { row: Pick<BoardRow, 'due' | 'stage' | 'outcome' | 'closedAt'>; large?: boolean }) {
  const now = useNow()
  if (row.stage === 'CLOSED') {
    return (
      <span className={`time time-closed ${large ? 'time-large' : ''}`} data-testid="time-left">
        <strong>{tc('stage', 'CLOSED')}</strong>
        <span>{tc('outcome', row.outcome)}</span>
      </span>
    )
  }
  if (row.stage === 'WATCHING') {
    return (
      <span className={`time time-calm ${large ? 'time-large' : ''}`} data-testid="time-left">
        <strong>{tc('stage', 'WATCHING')}</strong>
        <span>{t('follow-ups.head')}</span>
      </span>
    )
  }
  const left = Date.parse(row.due.at) - now
  const level = pressure(left)
  const words = duration(left)
  return (
    <span className={`time time-${level} ${large ? 'time-large' : ''}`} title={fullMoment(row.due.at)} data-testid="time-left" data-pressure={level}>
      <strong>
        <small>{t(left < 0 ? 'time.late' : 'time.left')}</small> {words}
      </strong>
      <span>{tc('due', row.due.kind)}</span>
    </span>
  )
}
