import { Segmented } from 'antd'
import { Needs } from '../access/Needs'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
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
            : <ul className="cards">{items.map((order) => <OrderCard key={order.id} order={order} withCase />)}</ul>}
      </Fetched>
    </Page>
  )
}
