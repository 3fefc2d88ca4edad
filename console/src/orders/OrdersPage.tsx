import { Segmented } from 'antd'
import { Needs } from '../access/Needs'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { HoldCard } from './HoldCard'
import { inHolds, isHold } from './holds'
import { OrderCard } from './OrderCard'
import { useOrders } from './queries'

/** Holds and stop-payments: what waits for a signature first, then what ends soonest. */
export default function OrdersPage() {
  return (
    <Needs permission="ORDER_ASK">
      <Orders />
    </Needs>
  )
}

function Orders() {
  const { set, get } = useListQuery()
  const which = get('which') ?? 'open'
  const orders = useOrders(which)
  return (
    <Page title={t('orders.title')}>
      <div className="filters block">
        <Segmented
          aria-label={t('orders.title')}
          value={which}
          onChange={(value) => set({ which: String(value) })}
          options={[{ value: 'open', label: t('orders.open') }, { value: 'over', label: t('orders.over') }]}
        />
      </div>
      <Fetched query={orders}>
        {({ items }) =>
          items.length === 0
            ? <EmptyState title={t('orders.none')} />
            : <ul className="cards">{inHolds(items).map((one) => (isHold(one) ? <HoldCard key={`hold-${one.id}`} hold={one} withCase /> : <OrderCard key={one.id} order={one} withCase />))}</ul>}
      </Fetched>
    </Page>
  )
}
