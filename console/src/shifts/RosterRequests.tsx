import { useCan } from '../access/session'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { Fetched } from '../platform/states/Fetched'
import { t } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { LeaveLine } from './LeaveLine'
import { useLeave, useSwaps } from './queries'
import { SwapLine } from './SwapLine'

/** Swaps and leave of the last weeks; what waits for an answer stands first. */
export function RosterRequests() {
  const mayManage = useCan()('ROSTER_MANAGE')
  const { get, set } = useListQuery()
  const unit = get('unit') ? Number(get('unit')) : undefined
  const swaps = useSwaps(unit)
  const leave = useLeave(unit, mayManage)
  return (
    <>
      <div className="filters block"><UnitSelect value={unit} onChange={(value) => set({ unit: value?.toString() })} kinds={['SUB_BUREAU', 'SQUAD', 'STATION']} placeholder={t('filter.unit')} testId="requests-unit" /></div>
      <section className="panel" aria-labelledby="swaps">
        <h2 id="swaps">{t('swaps.title')}</h2>
        <Fetched query={swaps} rows={2}>
          {({ items }) => (items.length === 0 ? <p className="muted">{t('swaps.empty')}</p> : <ul className="plain-list">{first(items, ['ACCEPTED', 'OFFERED']).map((swap) => <SwapLine key={swap.id} swap={swap} />)}</ul>)}
        </Fetched>
      </section>
      {mayManage && (
        <section className="panel" aria-labelledby="leave">
          <h2 id="leave">{t('leave.title')}</h2>
          <Fetched query={leave} rows={2}>
            {({ items }) => (items.length === 0 ? <p className="muted">{t('leave.empty')}</p> : <ul className="plain-list">{first(items, ['REQUESTED']).map((one) => <LeaveLine key={one.id} leave={one} />)}</ul>)}
          </Fetched>
        </section>
      )}
    </>
  )
}

function first<T extends { state: string }>(items: T[], states: string[]): T[] {
  const rank = ({ state }: T) => (states.includes(state) ? states.indexOf(state) : states.length)
  return [...items].sort((a, b) => rank(a) - rank(b))
}
