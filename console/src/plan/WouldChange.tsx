import type { Change } from '../api/plan'
import { t } from '../platform/text/text'
import { whyText } from './planReason'

/** What would move the case up or down in the order: sentences with its place then. */
export function WouldChange({ changes, rank }: { changes: Change[]; rank?: number }) {
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="change-head" data-testid="would-change">
      <h3 id="change-head">{t('plan.would-change')}</h3>
      <ul className="lines">
        {changes.map((change) => <li key={change.code}>{whyText(change)}{t('plan.then')}<strong>{moveText(change, rank)}</strong></li>)}
      </ul>
    </section>
  )
}

function moveText({ rank: to }: Change, from?: number): string {
  if (from === undefined || to === from) return t('plan.stays', { n: to })
  return t(to < from ? 'plan.rises' : 'plan.falls', { n: to })
}
