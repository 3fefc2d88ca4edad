import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { useCan } from '../access/session'
import type { CaseView } from '../api/cases'
import type { BankOrder } from '../api/orders'
import { may } from '../cases/page/may'
import { money } from '../platform/format/money'
import { t } from '../platform/text/text'
import { AskForOrder, type Wish } from './AskForOrder'
import { HoldCard } from './HoldCard'
import { inHolds, isHold } from './holds'
import { OrderCard } from './OrderCard'
import { useOrdersOfCase, usePowers } from './queries'

/** What banks hold or are asked to hold for a case, as a tree of the accounts the money went through. */
export function OrdersPanel({ view }: { view: CaseView }) {
  const can = useCan()
  const seen = useOrdersOfCase(view.id, view.version, can('BANK_VIEW'))
  const powers = usePowers(can('BANK_VIEW'))
  const mayAsk = may(view, 'record-contact') && can('ORDER_ASK') && (powers.data?.powers ?? []).length > 0
  const orders = seen.data?.items ?? []
  const placed = inHolds(orders)
  const holds = placed.filter(isHold)
  const alone = placed.flatMap((one) => (isHold(one) ? [] : [one]))
  const [wish, setWish] = useState<Wish>()
  if (orders.length === 0 && !mayAsk) return null
  return (
    <section className="panel" aria-labelledby="orders-head" data-testid="orders">
      <h2 id="orders-head">{t('orders.title')}</h2>
      {holds.length > 0 && <ul className="cards">{holds.map((hold) => <HoldCard key={hold.id} hold={hold} />)}</ul>}
      {alone.length > 0 && <ul className="cards">{inLayers(alone).map(({ order, layer }) => (
        <Fragment key={order.id}>
          <OrderCard order={order} layer={layer} />
          {order.next.filter((next) => !isAsked(orders, order, next.account)).map((next) => <NextAccount key={next.account} next={next} layer={layer + 1} onStop={mayAsk ? () => setWish({ parent: order.id, account: next.account, amount: next.amount }) : undefined} />)}
        </Fragment>
      ))}</ul>}
      {mayAsk && <AskForOrder key={wish ? `${wish.parent}/${wish.account}` : 'new'} caseId={view.id} orders={orders} wish={wish} />}
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

function isAsked(orders: BankOrder[], parent: BankOrder, account: string): boolean {
  return orders.some((other) => other.parent === parent.id && other.account === account)
}

interface NextProps {
  next: BankOrder['next'][number]
  layer: number
  onStop?: () => void
}

/** An account of the next layer, as the bank named it; nobody has asked for its stop yet. */
function NextAccount({ next, layer, onStop }: NextProps) {
  return (
    <li className="card transfer order" style={{ marginInlineStart: `${Math.min(layer, 4) * 16}px` }} data-testid="next-account">
      <span className="time time-late"><strong>{t('orders.next-account')}</strong><span>{t('orders.layer', { n: layer + 1 })}</span></span>
      <div className="transfer-what">
        <strong>{next.account}</strong>{next.bank && <> · {next.bank}</>}{next.amount !== undefined && <> · {money(next.amount)}</>}
      </div>
      {onStop && <Button type="primary" onClick={onStop} data-testid="next-stop">{t('orders.next-stop')}</Button>}
    </li>
  )
}
