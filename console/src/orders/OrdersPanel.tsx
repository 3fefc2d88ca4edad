import { useCan } from '../access/session'
import type { CaseView } from '../api/cases'
import type { BankOrder } from '../api/orders'
import { may } from '../cases/page/may'
import { t } from '../platform/text/text'
import { AskForOrder } from './AskForOrder'
import { OrderCard } from './OrderCard'
import { useOrdersOfCase, usePowers } from './queries'

/** What banks hold or are asked to hold for a case, as a tree of the accounts the money went through. */
export function OrdersPanel({ view }: { view: CaseView }) {
  const can = useCan()
  const seen = useOrdersOfCase(view.id, view.version, can('BANK_VIEW'))
  const powers = usePowers(can('BANK_VIEW'))
  const mayAsk = may(view, 'record-contact') && can('ORDER_ASK') && (powers.data?.powers ?? []).length > 0
  const orders = seen.data?.items ?? []
  if (orders.length === 0 && !mayAsk) return null
  return (
    <section className="panel" aria-labelledby="orders-head" data-testid="orders">
      <h2 id="orders-head">{t('orders.title')}</h2>
      {orders.length > 0 && <ul className="cards">{inLayers(orders).map(({ order, layer }) => <OrderCard key={order.id} order={order} layer={layer} />)}</ul>}
      {mayAsk && <AskForOrder caseId={view.id} orders={orders} />}
    </section>
  )
}

interface Placed {
  order: BankOrder
  layer: number
}

/** Each account below the one its money came from. */
function inLayers(orders: BankOrder[], parent?: number, layer = 0): Placed[] {
  return orders
    .filter((order) => order.parent === parent)
    .flatMap((order) => [{ order, layer }, ...inLayers(orders, order.id, layer + 1)])
}
