import { Link } from 'react-router'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useFeedbackOwed } from './queries'
import { CaseLink, Clock, QueueList } from './QueueList'

/** What sources are still owed, the earliest due first. */
export function FeedbackQueue({ unit }: { unit?: number }) {
  const owed = useFeedbackOwed(unit, true)
  const now = useNow()
  return (
    <QueueList query={owed} hint={t('queue.feedback-hint')} empty={t('queue.feedback-empty')}>
      {(line) => (
        <li key={line.lead} className="card queue-line" data-testid="feedback-owed" data-state={line.overdue ? 'overdue' : 'owed'}>
          {line.dueAt ? <Clock late={line.overdue} milliseconds={Date.parse(line.dueAt) - now} label={t('queue.feedback')} /> : <span className="muted">{t('queue.no-clock')}</span>}
          <div className="queue-what">
            <CaseLink id={line.case} grade={line.grade} />
            <p>{line.source.name} · <Link to={`/leads/${line.lead}`}>{line.sourceRef}</Link> <span className="muted">{nameOf(line.unit)} · {tc('feedbackState', line.state)}</span></p>
          </div>
        </li>
      )}
    </QueueList>
  )
}
