import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { inLanguage } from '../banks/names'
import { useBanks } from '../banks/queries'
import { post } from '../api/http'
import type { BankOrder, PowerKind } from '../api/orders'
import { parseMoney } from '../platform/format/money'
import { t, tc } from '../platform/text/text'
import { AskForHold } from './AskForHold'
import { usePowers } from './queries'
import { useOrderCommand } from './useOrderCommand'

/** An account of the next layer that somebody wants to stop. */
export interface Wish {
  parent: number
  account: string
  amount?: string | number
}

const EMPTY = { account: '', holder: '', amount: '', reason: '', expenses: '' }

interface Props {
  caseId: number
  orders: BankOrder[]
  wish?: Wish
}

/** Asks banks to hold the person's own accounts, or to stop one that the money went to. */
export function AskForOrder({ caseId, orders, wish }: Props) {
  const powers = usePowers()
  const [kind, setKind] = useState<PowerKind | undefined>(wish && 'STOP_PAYMENT')
  const power = powers.data?.powers.find((one) => one.kind === kind)
  return (
    <details className="order-ask" open={wish !== undefined}>
      <summary data-testid="order-ask">{t('orders.ask')}</summary>
      <Select<PowerKind> className="filter" value={kind} onChange={setKind} placeholder={t('orders.kind')} aria-label={t('orders.kind')} options={(powers.data?.powers ?? []).filter((one) => one.kind !== 'FREEZE').map((one) => ({ value: one.kind, label: tc('powerKind', one.kind) }))} data-testid="order-kind" />
      {kind === 'PROTECTIVE_HOLD'
        ? <AskForHold caseId={caseId} living={power?.essentialExpenses ?? false} />
        : kind && <OneAccount caseId={caseId} kind={kind} living={power?.essentialExpenses ?? false} stops={orders.filter((one) => one.kind === 'STOP_PAYMENT')} wish={wish} />}
    </details>
  )
}

interface OneProps {
  caseId: number
  kind: PowerKind
  living: boolean
  stops: BankOrder[]
  wish?: Wish
}

/** One account; the next layer of the money's way names the account it came from. */
function OneAccount({ caseId, kind, living, stops, wish }: OneProps) {
  const banks = useBanks()
  const [bank, setBank] = useState<string>()
  const [parent, setParent] = useState<number | undefined>(wish?.parent)
  const [form, setForm] = useState({ ...EMPTY, account: wish?.account ?? '', amount: wish?.amount === undefined ? '' : String(wish.amount) })
  const command = useOrderCommand('orders.asked', () => {
    // a fraudster has several accounts, at one bank or another: whose they are and why stays for the next
    setForm((was) => ({ ...was, account: '', amount: '', expenses: '' }))
    setParent(undefined)
  })
  const field = (name: keyof typeof EMPTY, longest: number) => (
    <Input className="filter" value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })} placeholder={t(`orders.${name}`)} aria-label={t(`orders.${name}`)} maxLength={longest} data-testid={`order-${name}`} />
  )
  const amount = form.amount ? parseMoney(form.amount) : undefined
  const expenses = form.expenses ? parseMoney(form.expenses) : undefined
  const ready = bank && form.account.trim() && form.holder.trim() && form.reason.trim() && (!form.amount || amount) && (!form.expenses || expenses)
  const ask = () => post(`/cases/${caseId}/orders`, { kind, bank, account: form.account, holder: form.holder, reason: form.reason, amount, parent, essentialExpenses: expenses })
  return (
    <>
      <div className="filters">
        <Select<string> className="filter" value={bank} onChange={setBank} placeholder={t('orders.bank')} aria-label={t('orders.bank')} options={(banks.data?.items ?? []).map((one) => ({ value: one.code, label: inLanguage(one.name, one.nameEn) }))} />
        {field('account', 40)}
        {field('holder', 100)}
        {field('amount', 20)}
        {living && field('expenses', 20)}
        {stops.length > 0 && kind === 'STOP_PAYMENT' && (
          <Select<number> className="filter" allowClear value={parent} onChange={setParent} placeholder={t('orders.parent')} aria-label={t('orders.parent')} options={stops.map((one) => ({ value: one.id, label: one.account }))} />
        )}
      </div>
      <div className="filters">
        <Input.TextArea rows={2} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} placeholder={t('orders.reason')} aria-label={t('orders.reason')} maxLength={1000} data-testid="order-reason" />
        <Button type="primary" disabled={!ready} loading={command.isPending} onClick={() => command.mutate(ask)} data-testid="order-ask-send">{t('orders.ask-button')}</Button>
      </div>
    </>
  )
}
