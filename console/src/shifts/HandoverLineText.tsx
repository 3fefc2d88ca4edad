import { Link } from 'react-router'
import type { HandoverLine } from '../api/handovers'
import { GradeMark } from '../cases/GradeMark'
import { TimeLeft } from '../cases/TimeLeft'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { leftText } from './shiftText'

/** One case of a handover in words: its clock, how it stands, what was promised, what comes next, and who knows it. */
export function HandoverLineText({ line }: { line: HandoverLine }) {
  const now = useNow()
  const { due, clocks, promises, nextStep, knows } = line
  const others = clocks.filter(({ kind }) => kind !== due.kind)
  return (
    <>
      <TimeLeft row={{ due, stage: line.stage }} />
      <div className="line-what">
        <strong><Link to={`/cases/${line.case}`}>#{line.case}</Link> <GradeMark grade={line.grade} /> {tc('victimState', line.victimState)}</strong>
        <ul className="line-facts">
          <li>{t('line.held', { for: duration(now - Date.parse(line.heldSince)) })}</li>
          {others.map(({ kind, dueAt }) => <li key={kind}>{t('line.clock', { clock: tc('due', kind), left: leftText(dueAt, now) })}</li>)}
          {promises.map(({ id, kind, dueAt }) => <li key={id}>{t('line.promise', { what: tc('promiseKind', kind), left: leftText(dueAt, now) })}</li>)}
          {nextStep && <li>{t('line.next', { step: tc('step', nextStep) })}</li>}
          <li>{knows.length > 0 ? t('line.knows', { names: knows.map(({ name }) => name).join(t('list.join')) }) : t('line.nobody-knows')}</li>
        </ul>
        <LineState line={line} now={now} />
      </div>
    </>
  )
}

/** Who has been asked, who said no and why, and who took it. */
function LineState({ line, now }: { line: HandoverLine; now: number }) {
  const declined = line.declinedBy && t('line.declined', { by: line.declinedBy.name, reason: tc('declineReason', line.declineReason) })
  if (line.state === 'GONE') return <p className="muted">{t('line.gone')}</p>
  if (line.state === 'ACCEPTED') return <p className="line-taken">{t('line.taken', { by: line.answeredBy?.name, at: line.answeredAt ? moment(line.answeredAt, now) : '' })}</p>
  const asked = line.offeredTo
    ? t('line.asked', { who: line.offeredTo.name, post: line.offeredPost ? tc('post', line.offeredPost) : t('line.incoming'), left: leftText(line.answerBy, now) })
    : t('line.nobody-asked')
  return <p className={line.offeredTo ? 'line-asked' : 'late'}>{asked}{declined && <span className="muted"> {declined}</span>}</p>
}
