import type { Plan, TooFew } from '../api/plan'
import { nameOf, t } from '../platform/text/text'

/** Whether everybody who waits gets a turn within the maximum wait, and how many people it would take. */
export function MaximumWaits({ waits: { past, passing, tooFew } }: { waits: Plan['maximumWaits'] }) {
  const kept = past === 0 && passing === 0
  return (
    <div className="plan-load" data-testid="plan-maximum-wait" data-kept={kept}>
      {t('plan.maximum-wait')}
      {kept && t('plan.maximum-wait.kept')}
      {past > 0 && <strong className="late-text">{t('plan.maximum-wait.past', { n: past })} </strong>}
      {passing > 0 && <strong className="late-text">{t('plan.maximum-wait.passing', { n: passing })}</strong>}
      {tooFew.length > 0 && <ul className="lines">{tooFew.map((unit) => <li key={unit.unit.id}>{tooFewText(unit)}</li>)}</ul>}
    </div>
  )
}

function tooFewText({ unit, people, passing, enough }: TooFew): string {
  const values = { unit: nameOf(unit), people, n: passing, enough, more: enough - people }
  return t(enough === 0 ? 'plan.too-few.hopeless' : people === 0 ? 'plan.too-few.nobody' : 'plan.too-few', values)
}
