import { useCan } from '../access/session'
import type { FollowUp } from '../api/queues'
import { personName } from '../cases/personLine'
import { FollowUpDone } from '../followups/FollowUpDone'
import { nameOf, t } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useFollowUps } from './queries'
import { CaseLink, Clock, QueueList } from './QueueList'

/** Follow-ups that are planned, the earliest due first; one tap records what one came to. */
export function FollowUpQueue({ unit }: { unit?: number }) {
  const followUps = useFollowUps(unit)
  return (
    <QueueList query={followUps} hint={t('queue.follow-ups-hint')} empty={t('queue.follow-ups-empty')}>
      {(line) => <FollowUpLine key={line.id} line={line} />}
    </QueueList>
  )
}

function FollowUpLine({ line }: { line: FollowUp }) {
  const now = useNow()
  const mayWork = useCan()('CASE_WORK')
  return (
    <li className="card queue-line" data-testid="follow-up" data-case={line.case} data-state={line.overdue ? 'overdue' : 'planned'}>
      <Clock late={line.overdue} milliseconds={Date.parse(line.dueAt) - now} label={t('queue.follow-up-n', { n: line.number })} />
      <div className="queue-what">
        <CaseLink id={line.case} grade={line.grade} />
        <p>{line.person && personName(line.person)} <span className="muted">{line.person?.maskedPhone} {nameOf(line.unit)}</span></p>
      </div>
      {mayWork && <FollowUpDone line={line} />}
    </li>
  )
}
