import type { CaseView } from '../../api/cases'
import { t, tc } from '../../platform/text/text'
import { reasonText } from '../reasonText'

/** Why the case has its grade, in sentences, each with what it weighs. */
export function ReasonList({ view }: { view: CaseView }) {
  const reasons = view.reasonsAll ?? view.reasons
  return (
    <section className="panel" aria-labelledby="reasons-head">
      <h2 id="reasons-head">{t('reason.title', { grade: tc('grade', view.grade) })}</h2>
      <ul className="reasons" data-testid="reasons">
        {reasons.map((reason) => (
          <li key={reason.code + JSON.stringify(reason.values)}>
            {reasonText(reason)}
            {reason.points > 0 && <span className="muted number">{t('reason.points', { n: reason.points })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
