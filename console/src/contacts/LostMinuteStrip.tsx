import type { CaseView } from '../api/cases'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useLostMinute } from './queries'

const SECOND = 1000
const PERCENT = 100

/** Where the case's time went: one bar of its life, and the longest wait in a sentence. */
export function LostMinuteStrip({ view }: { view: CaseView }) {
  const found = useLostMinute(view.id, view.version).data
  if (!found?.worst || found.lifeSeconds === 0) return null
  const { worst, lifeSeconds, stretches, totals } = found
  return (
    <section className="panel" aria-labelledby="lost-head" data-testid="lost-minute-of-case">
      <h2 id="lost-head">{t('lost.head', { life: duration(lifeSeconds * SECOND) })}</h2>
      <div className="life" aria-hidden="true">
        {stretches.filter((one) => one.seconds > 0).map((one, i) => (
          <span key={i} className={`life-${one.whose}`} style={{ flexGrow: one.seconds }} title={`${tc('wait', one.waitedFor)} ${duration(one.seconds * SECOND)}`} />
        ))}
      </div>
      <p>{t('lost.worst', { what: tc('wait', worst.waitedFor), time: duration(worst.seconds * SECOND), whose: tc('waitOwner', worst.whose), share: Math.round((worst.seconds / lifeSeconds) * PERCENT) })}</p>
      <dl className="life-totals">
        {Object.entries(totals).filter(([, seconds]) => seconds > 0).sort(([, a], [, b]) => b - a).map(([what, seconds]) => (
          <div key={what}><dt>{tc('wait', what)}</dt><dd>{duration(seconds * SECOND)}</dd></div>
        ))}
      </dl>
    </section>
  )
}
