import type { BoardRow } from '../api/cases'
import type { RowPlan } from '../api/plan'
import { t, tc } from '../platform/text/text'
import { whyText } from './planReason'

/** Why a case stands here in the plan's order, in one sentence, and whom it is offered to or best for. */
export function PlanLine({ row, plan }: { row: BoardRow; plan: RowPlan }) {
  return (
    <div className="row-plan" data-testid="row-plan" data-code={plan.sentence.code}>
      <strong className="row-rank">{t('plan.rank', { n: plan.rank })}</strong>
      <span>{[whyText(plan.sentence), untried(row)].filter(Boolean).join(t('reason.join'))}</span>
      {handText(row, plan)}
    </div>
  )
}

function handText(row: BoardRow, { offeredTo, bestStaff, action }: RowPlan) {
  if (offeredTo) return <strong data-testid="row-offered">{t('plan.offered-to', { name: offeredTo.name })}</strong>
  if (!bestStaff || !action || bestStaff.id === row.assignee?.id) return null
  return <span className="muted" data-testid="row-best">{t('plan.best', { name: bestStaff.name, action: tc('planAction', action) })}</span>
}

/** The first of the ways that nobody has begun yet. */
function untried({ tracks, stage, victimState }: BoardRow): string {
  if (stage !== 'OPEN' || victimState === 'MONEY_SAFE' || victimState === 'CLEAN') return ''
  const track = (['CALL', 'FAMILY', 'BANK'] as const).find((one) => (tracks[one] ?? 'NOT_STARTED') === 'NOT_STARTED')
  return track ? tc('plan.untried', track) : ''
}
