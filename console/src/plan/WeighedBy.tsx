import { GRADES } from '../api/common'
import type { PlanSettings } from '../api/plan'
import { money } from '../platform/format/money'
import { t, tc } from '../platform/text/text'
import { usePlanSettings } from './queries'
import { minutesText } from './words'

/** How losses are weighed and how long each grade may wait: what the administrators have set, in sentences. */
export function WeighedBy() {
  const settings = usePlanSettings()
  if (!settings.data) return null
  return (
    <section className="panel" aria-labelledby="weighed-head" data-testid="weighed-by">
      <h2 id="weighed-head">{t('plan.weighed')}</h2>
      <ul className="lines">{sentences(settings.data).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </section>
  )
}

function sentences({ floor, hardship, usualMeans, maximumWait, reservedEvery, leastWorth }: PlanSettings): string[] {
  const waits = GRADES.flatMap((grade) => (maximumWait[grade] === undefined ? [] : [t('plan.weighed.wait-of', { grade: tc('grade', grade), time: minutesText(maximumWait[grade]) })]))
  return [
    t('plan.weighed.floor', { sum: money(floor) }),
    t('plan.weighed.hardship', { times: 1 + hardship, means: money(usualMeans) }),
    t('plan.weighed.wait', { waits: waits.join(t('list.join')), n: reservedEvery }),
    t('plan.weighed.least', { sum: money(leastWorth) }),
  ]
}
