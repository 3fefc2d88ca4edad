import type { LoadResult, OrderResult, StaffStep } from '../api/twin'
import { money } from '../platform/format/money'
import { t, tc } from '../platform/text/text'

/** The numbers behind the bars. */
export function ResultTable({ loads }: { loads: LoadResult[] }) {
  return (
    <>
      <p className="muted">{t('twin.share-note')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('twin.numbers')}>
        <table className="sums" data-testid="twin-numbers">
          <thead>
            <tr>
              {(['load', 'people', 'order', 'share', 'lost', 'protected', 'losers', 'use'] as const).map((head) => <th key={head} scope="col">{t(`twin.${head}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {loads.flatMap((load) => load.orders.map((order) => <Row key={`${load.load} ${order.order}`} load={load} order={order} />))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row({ load, order }: { load: LoadResult; order: OrderResult }) {
  const days = load.runs * load.days
  const daily = (sum: number | null) => (sum === null ? t('list.none') : (sum / days).toFixed(1))
  return (
    <tr>
      <td className="number">{load.load.toFixed(2)}</td>
      <td className="number">{load.peopleByShift.join(' + ')}</td>
      <th scope="row">{tc('twinOrder', order.order)}</th>
      <td className="number">{percent(order.shareOfBound)} ± {percent(order.shareHalfWidth)}</td>
      <td className="number">{order.lost === null ? t('list.none') : money(Math.round(order.lost / days))}</td>
      <td className="number">{daily(order.protectedPeople)}</td>
      <td className="number">{daily(order.losers)}</td>
      <td className="number">{percent(order.staffUse)}</td>
    </tr>
  )
}

/** From one person in every shift to as many as protect 95 %. */
export function StaffTable({ steps }: { steps: StaffStep[] }) {
  return (
    <>
      <p className="muted">{t('twin.staff-note')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('twin.staff-curve')}>
        <table className="sums" data-testid="twin-staff-numbers">
          <thead>
            <tr>
              <th scope="col">{t('twin.in-all')}</th>
              <th scope="col">{t('twin.people')}</th>
              <th scope="col">{t('twin.of-possible')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.people.join(' ')}>
                <th scope="row" className="number">{total(step)}</th>
                <td className="number">{step.people.join(' + ')}</td>
                <td className="number">{percent(step.share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

export function total(step: StaffStep): number {
  return step.people.reduce((sum, people) => sum + people, 0)
}

function percent(share: number | null): string {
  return share === null ? t('list.none') : `${(share * 100).toFixed(1)} %`
}
