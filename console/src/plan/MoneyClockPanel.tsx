import type { CaseView } from '../api/cases'
import type { CasePlan, MoneyClock } from '../api/plan'
import { Fetched } from '../platform/states/Fetched'
import { t, tc } from '../platform/text/text'
import { MoneyCurve } from './MoneyCurve'
import { whyText } from './planReason'
import { useCasePlan } from './queries'
import { spanMinutes } from './span'
import { aboutMoney, chanceText, minutesText } from './words'
import './plan.css'

/** When the money is likely to leave, how much is at stake, and how that melts while nobody acts. */
export function MoneyClockPanel({ view }: { view: CaseView }) {
  const plan = useCasePlan(view.id, view.version)
  if (view.stage === 'CLOSED') return null
  return (
    <section className="panel" aria-labelledby="money-clock-head" data-testid="money-clock">
      <h2 id="money-clock-head">{t('plan.money-clock')}</h2>
      <Fetched query={plan} rows={3}>{(seen) => <Seen plan={seen} />}</Fetched>
    </section>
  )
}

function Seen({ plan: { money, rank, of, sentence, maximumWait } }: { plan: CasePlan }) {
  return (
    <>
      <p className="money-clock-why">
        {rank !== undefined && <strong>{t('plan.rank-of', { n: rank, all: of })}</strong>} {whyText(sentence)}
      </p>
      {maximumWait && maximumWait.waited >= 1 && (
        <p className={maximumWait.overdue ? 'late-text' : 'muted'}>
          {t(maximumWait.overdue ? 'plan.waited-too-long' : 'plan.waited', { waited: minutesText(maximumWait.waited), most: minutesText(maximumWait.minutes) })}
        </p>
      )}
      {money ? <Money money={money} /> : <p className="muted">{t('plan.not-weighed')}</p>}
    </>
  )
}

function Money({ money }: { money: MoneyClock }) {
  return (
    <>
      <table className="leaves" data-testid="leaves">
        <caption>{t('plan.leaves')}</caption>
        <thead><tr>{money.leaves.map(({ within }) => <th key={within} scope="col">{t('plan.within', { time: minutesText(spanMinutes(within)) })}</th>)}</tr></thead>
        <tbody><tr>{money.leaves.map(({ within, chance }) => <td key={within}>{chanceText(chance)}</td>)}</tr></tbody>
      </table>
      <dl className="stakes">
        {money.expectedLoss.map(({ in: span, yuan }) => (
          <div key={span}><dt>{spanMinutes(span) === 0 ? t('plan.savable-now') : t('plan.savable-in', { time: minutesText(spanMinutes(span)) })}</dt><dd>{aboutMoney(yuan)}</dd></div>
        ))}
      </dl>
      <MoneyCurve points={money.curve} />
      <p className="muted">{beliefText(money)}</p>
    </>
  )
}

function beliefText({ threat, kinds, watched }: MoneyClock): string {
  const parts = [t('plan.threat', { chance: chanceText(threat) })]
  if (kinds.DEEP > kinds.OPEN) parts.push(tc('plan.likelier', 'DEEP'))
  if (watched > 0) parts.push(t('plan.watched', { chance: chanceText(watched) }))
  return t('plan.belief', { parts: parts.join(t('reason.join')) })
}
