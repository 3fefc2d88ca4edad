import { ACTIONS, type EstimateLine, type Estimates } from '../api/plan'
import { count } from '../platform/format/count'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { Interval } from './Interval'
import { useEstimates } from './queries'
import { WeighedBy } from './WeighedBy'
import { chanceText } from './words'

/** The figures that the plan goes by: as published, and as the district's own outcomes have moved them. */
export function EstimatesView() {
  const estimates = useEstimates()
  return <Fetched query={estimates}>{(seen) => (seen.lines.length === 0 ? <EmptyState title={t('plan.no-estimates')} /> : <Seen estimates={seen} />)}</Fetched>
}

function Seen({ estimates: { lines, outcomes, firmness } }: { estimates: Estimates }) {
  return (
    <>
      <p className="plan-load">{t('plan.estimates-hint', { n: count(outcomes), firmness: count(firmness) })}</p>
      {ACTIONS.filter((action) => lines.some((line) => line.action === action)).map((action) => (
        <section key={action} aria-labelledby={`estimates-${action}`}>
          <h2 id={`estimates-${action}`} className="list-head">{tc('planAction', action)}</h2>
          <Table name={tc('planAction', action)} lines={lines.filter((line) => line.action === action)} />
        </section>
      ))}
      <WeighedBy />
    </>
  )
}

function Table({ name, lines }: { name: string; lines: EstimateLine[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={name}>
      <table className="sums estimates" data-testid="estimates">
        <thead><tr>{(['what', 'published', 'now', 'range', 'own'] as const).map((column) => <th key={column} scope="col">{tc('plan.column', column)}</th>)}</tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.what}${line.kind}${line.talks}`} data-testid="estimate">
              <th scope="row">{whatText(line)}</th>
              <td>{chanceText(line.published)}</td>
              <td><strong>{chanceText(line.mean)}</strong></td>
              <td><Interval mean={line.mean} low={line.low} high={line.high} before={line.published} /> {t('plan.range', { low: chanceText(line.low), high: chanceText(line.high) })}</td>
              <td>{line.n < 1 ? t('plan.no-own') : t('plan.own', { n: count(Math.round(line.n)) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function whatText({ what, kind, talks }: EstimateLine): string {
  const whom = tc('victimKind', kind)
  return what === 'REACH' ? t('plan.reaches', { whom }) : t('plan.stops', { whom, n: talks + 1 })
}
