import type { BoardRow } from '../../api/cases'
import { nameOf, t, tc } from '../../platform/text/text'
import { whyText } from '../../plan/planReason'
import { GradeMark } from '../GradeMark'
import { personName, personTraits } from '../personLine'
import { reasonText } from '../reasonText'
import { TimeLeft } from '../TimeLeft'

/** One case for the wall: the clock, the grade, who and where, why, whose. */
export function WallRow({ row }: { row: BoardRow }) {
  return (
    <li className={`wall-row row-${row.grade}`} data-testid="wall-row">
      <TimeLeft row={row} />
      <GradeMark grade={row.grade} />
      <div>
        <strong>{personName(row.person)}</strong> {personTraits(row.person)} <span className="muted">#{row.id}</span>
        <div className="muted">{row.address ?? nameOf(row.unit)}</div>
      </div>
      <div className="wall-why">
        {row.plan && <div>{whyText(row.plan.sentence)}</div>}
        {row.fraudType && <strong>{tc('fraudType', row.fraudType)} </strong>}
        {row.reasons.slice(0, 2).map(reasonText).join(t('reason.join'))}
      </div>
      <div className="wall-holder">{row.assignee?.name ?? t('board.unclaimed')}<div className="muted">{nameOf(row.queue)}</div></div>
    </li>
  )
}
