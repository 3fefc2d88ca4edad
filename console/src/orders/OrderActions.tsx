import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import { post } from '../api/http'
import { BANK_WORDS, type BankOrder, type BankWord } from '../api/orders'
import { t, tc } from '../platform/text/text'
import { useOrderCommand } from './useOrderCommand'

/** Acts that only somebody who decides may do, and those that anybody on the case may. */
const DECIDED = ['signature', 'decline', 'renewal', 'freeze', 'lift']
const NOTED = ['phoned', 'notice', 'release-request', 'appeal', 'complaint']
const PRIMARY = ['signature', 'phoned']

/** What may be done about an order now. */
export function OrderActions({ order }: { order: BankOrder }) {
  const can = useCan()
  const [note, setNote] = useState('')
  const command = useOrderCommand('orders.saved', () => setNote(''))
  const send = (path: string, body: object) => command.mutate(() => post(`/orders/${order.id}/${path}`, body))
  const acts = [...(can('ORDER_DECIDE') ? DECIDED : []), ...(can('ORDER_ASK') ? NOTED : [])].filter((act) => order.may.includes(act))
  const deciding = can('ORDER_DECIDE')
  if (acts.length === 0 && !deciding) return null
  const why = { note: note.trim() || undefined }
  return (
    <div className="visit-form">
      {acts.length > 0 && <Input value={note} onChange={(event) => setNote(event.target.value)} placeholder={t('orders.note')} aria-label={t('orders.note')} maxLength={1000} data-testid="order-note" />}
      <div className="filters">
        {acts.map((act) => (
          <Button key={act} type={PRIMARY.includes(act) ? 'primary' : 'default'} danger={act === 'lift'} loading={command.isPending} onClick={() => send(act, act === 'signature' || act === 'renewal' ? {} : why)} data-testid={`order-${act}`}>
            {tc('orderAct', act)}
          </Button>
        ))}
        {deciding && order.may.includes('decision') && (
          <>
            <Button onClick={() => send('decision', { granted: true, ...why })} data-testid="order-release">{tc('orderAct', 'release')}</Button>
            <Button onClick={() => send('decision', { granted: false, ...why })} data-testid="order-keep">{tc('orderAct', 'keep')}</Button>
          </>
        )}
      </div>
      {deciding && order.may.includes('expenses') && <Expenses send={send} />}
      {deciding && order.may.includes('answer') && <ByPhone send={send} />}
    </div>
  )
}

type Send = (path: string, body: object) => void

function Expenses({ send }: { send: Send }) {
  const [amount, setAmount] = useState<number | null>(null)
  return (
    <div className="filters">
      <InputNumber min={0} value={amount} onChange={setAmount} placeholder={t('orders.expenses')} aria-label={t('orders.expenses')} data-testid="order-expenses-amount" />
      <Button disabled={amount === null} onClick={() => send('expenses', { amount })} data-testid="order-expenses">{tc('orderAct', 'expenses')}</Button>
    </div>
  )
}

/** What the bank said on the telephone. */
function ByPhone({ send }: { send: Send }) {
  const [word, setWord] = useState<BankWord>()
  const [held, setHeld] = useState<number | null>(null)
  const holds = word === 'EFFECTIVE' || word === 'PARTLY'
  return (
    <details>
      <summary>{t('orders.by-phone')}</summary>
      <div className="filters">
        <Select<BankWord> className="filter" value={word} onChange={setWord} placeholder={t('orders.by-phone')} aria-label={t('orders.by-phone')} options={BANK_WORDS.map((value) => ({ value, label: tc('bankWord', value) }))} />
        {holds && <InputNumber min={0} value={held} onChange={setHeld} placeholder={t('orders.held-now')} aria-label={t('orders.held-now')} data-testid="order-held" />}
        <Button disabled={!word || (holds && held === null)} onClick={() => send('answer', { answer: word, held: holds ? held : undefined })} data-testid="order-answer">{tc('orderAct', 'answer')}</Button>
      </div>
    </details>
  )
}
