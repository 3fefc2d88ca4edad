import { t } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useStale } from './queries'
import { CaseLink, Clock, QueueList } from './QueueList'

/** Cases that somebody signed for and on which nothing has happened since; shown, never moved by itself. */
export function StaleQueue({ unit }: { unit?: number }) {
  const stale = useStale(unit)
  const now = useNow()
  return (
    <QueueList query={stale} hint={t('queue.stale-hint')} empty={t('queue.stale-empty')}>
      {(line) => (
        <li key={line.case} className="card queue-line" data-testid="stale" data-case={line.case}>
          <Clock late milliseconds={now - Date.parse(line.lastSign)} label={t('queue.no-sign')} words={t('queue.since')} />
          <div className="queue-what">
            <CaseLink id={line.case} grade={line.grade} />
            <p>{line.staff ? t('queue.held-by', { name: line.staff.name }) : t('queue.held-by-nobody')}</p>
          </div>
        </li>
      )}
    </QueueList>
  )
}
