import { Link } from 'react-router'
import type { BoardRow } from '../api/cases'
import type { Start } from '../api/plan'
import { GradeMark } from '../cases/GradeMark'
import { personName } from '../cases/personLine'
import { moment } from '../platform/format/moment'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import type { PersonHour } from './hour'
import { runnerUpText } from './offerText'
import { scoreLine } from './planReason'

interface HourTableProps {
  people: PersonHour[]
  rows: Map<number, BoardRow>
}

/** Person by person, their tasks with times; why each is chosen stands with it. */
export function HourTable({ people, rows }: HourTableProps) {
  return (
    <section aria-labelledby="hour-head">
      <h2 id="hour-head" className="list-head">{t('plan.next-hour', { n: people.length })}</h2>
      <table className="sums hours" data-testid="hour-table">
        <thead><tr><th scope="col">{t('plan.column.person')}</th><th scope="col">{t('plan.column.tasks')}</th></tr></thead>
        <tbody>
          {people.map(({ staff, starts }) => (
            <tr key={staff.id} data-testid="hour-person">
              <th scope="row">{staff.name}<div className="muted">{nameOf(staff.unit)}</div></th>
              <td><ol>{starts.map((start) => <Task key={`${start.caseId}/${start.startAt}`} start={start} row={rows.get(start.caseId)} />)}</ol></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Task({ start, row }: { start: Start; row?: BoardRow }) {
  const now = useNow()
  const { caseId, action, grade, startAt, endAt, travelMinutes, arriveAt, reasons, runnerUp, offerId, held } = start
  const begun = Date.parse(startAt) <= now
  return (
    <li className="hour-task" data-testid="hour-task" data-case={caseId}>
      <time className="hour-time">{begun ? t('plan.now') : moment(startAt, now)}–{moment(endAt, now)}</time>
      <div>
        <strong>{tc('planAction', action)}</strong>{' '}
        <Link to={`/cases/${caseId}`}>{row ? personName(row.person) : ''} <span className="row-number">#{caseId}</span></Link> <GradeMark grade={grade} />
        {Math.round(travelMinutes) > 0 && <span className="muted"> · {t('plan.on-the-way', { minutes: Math.round(travelMinutes), at: moment(arriveAt, now) })}</span>}
        {offerId !== undefined && <span className="row-flag">{t('plan.is-offered')}</span>}
        {held && <span className="row-flag">{t('plan.held')}</span>}
        {row && <div className="row-sub">{row.address ?? nameOf(row.unit)}</div>}
        <div className="row-sub">{[scoreLine(reasons), runnerUp && runnerUpText(runnerUp)].filter(Boolean).join(t('reason.join'))}</div>
      </div>
    </li>
  )
}
