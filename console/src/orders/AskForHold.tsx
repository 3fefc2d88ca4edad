import { Button, Input, Radio, Select } from 'antd'
import { useId, useRef, useState } from 'react'
import { useBanks } from '../banks/queries'
import { inLanguage } from '../banks/names'
import { Problem, post } from '../api/http'
import { parseMoney } from '../platform/format/money'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

interface Row {
  key: number
  bank?: string
  account: string
}

const MOST = 20
const EMPTY = { holder: '', reason: '', expenses: '' }

/** Asks to hold several of the person's own accounts in one action: all of them or none. */
export function AskForHold({ caseId, living }: { caseId: number; living: boolean }) {
  const [rows, setRows] = useState<Row[]>([{ key: 0, account: '' }])
  const [form, setForm] = useState(EMPTY)
  const [from, setFrom] = useState(0)
  const command = useCommand({
    run: () => post(`/cases/${caseId}/holds`, {
      accounts: rows.map(({ bank, account }) => ({ bank, account })),
      holder: form.holder,
      reason: form.reason,
      ...(expenses && { essentialExpenses: expenses, livingFrom: Math.max(0, rows.findIndex((row) => row.key === from)) }),
    }),
    refresh: ['orders', 'case-orders', 'case', 'events', 'board', 'notices'],
    done: t('holds.asked'),
    onDone: () => {
      setRows([{ key: 0, account: '' }])
      setForm(EMPTY)
      setFrom(0)
    },
  })
  const set = (name: keyof typeof EMPTY, value: string) => setForm({ ...form, [name]: value })
  const change = (next: Row[]) => {
    command.reset()
    setRows(next)
  }
  const expenses = form.expenses ? parseMoney(form.expenses) : undefined
  const ready = rows.every((row) => row.bank && row.account.trim()) && form.holder.trim() && form.reason.trim() && (!form.expenses || expenses)
  return (
    <>
      <Accounts rows={rows} onChange={change} wrong={wrongRow(command.error)} from={form.expenses ? from : undefined} onFrom={setFrom} />
      <div className="filters">
        <Input className="filter" value={form.holder} onChange={(event) => set('holder', event.target.value)} placeholder={t('orders.holder')} aria-label={t('orders.holder')} maxLength={100} data-testid="hold-holder" />
        {living && <Input className="filter" value={form.expenses} onChange={(event) => set('expenses', event.target.value)} prefix={<span className="muted">{t('orders.expenses')}</span>} aria-label={t('orders.expenses')} maxLength={20} data-testid="hold-expenses" />}
      </div>
      {form.expenses && rows.length > 1 && <p className="muted">{t('holds.living-hint')}</p>}
      <div className="filters">
        <Input.TextArea rows={2} value={form.reason} onChange={(event) => set('reason', event.target.value)} placeholder={t('orders.reason')} aria-label={t('orders.reason')} maxLength={1000} data-testid="hold-reason" />
        <Button type="primary" disabled={!ready} loading={command.isPending} onClick={() => command.mutate()} data-testid="hold-send">{t('holds.ask', { n: rows.length })}</Button>
      </div>
    </>
  )
}

/** Which account the server refused, by its place. */
function wrongRow(fault: unknown): number | undefined {
  const place = fault instanceof Problem ? /^accounts\[(\d+)\]/.exec(fault.field ?? '') : null
  return place ? Number(place[1]) : undefined
}

interface AccountsProps {
  rows: Row[]
  onChange: (rows: Row[]) => void
  wrong?: number
  /** The account that living money is drawn from; none where no money is let through. */
  from?: number
  onFrom: (key: number) => void
}

/** One row an account; Enter in a number begins the next one at the same bank. */
function Accounts({ rows, onChange, wrong, from, onFrom }: AccountsProps) {
  const banks = useBanks()
  const hint = useId()
  const list = useRef<HTMLOListElement>(null)
  const options = (banks.data?.items ?? []).map((bank) => ({ value: bank.code, label: inLanguage(bank.name, bank.nameEn) }))
  const set = (key: number, part: Partial<Row>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const focus = (place: number) => setTimeout(() => list.current?.children[place]?.querySelector<HTMLInputElement>('input[data-testid="hold-account"]')?.focus())
  const add = () => {
    if (rows.length >= MOST) return
    onChange([...rows, { key: Math.max(...rows.map((row) => row.key)) + 1, bank: rows.at(-1)?.bank, account: '' }])
    focus(rows.length)
  }
  const remove = (key: number, place: number) => {
    const next = rows.filter((row) => row.key !== key)
    onChange(next)
    if (from === key) onFrom(next[0]!.key)
    focus(Math.min(place, rows.length - 2))
  }
  return (
    <fieldset className="hold-accounts">
      <legend>{t('holds.accounts')}</legend>
      <ol ref={list} className="plain-list">
        {rows.map((row, i) => (
          <li key={row.key} data-testid="hold-account-row">
            <span className="hold-number">{i + 1}</span>
            <Select<string> className="filter" showSearch={{ optionFilterProp: 'label' }} value={row.bank} onChange={(bank) => set(row.key, { bank })} placeholder={t('orders.bank')} aria-label={`${t('holds.number', { n: i + 1 })} ${t('orders.bank')}`} options={options} status={wrong === i ? 'error' : undefined} data-testid="hold-bank" />
            <Input
              className="filter hold-account"
              value={row.account}
              onChange={(event) => set(row.key, { account: event.target.value })}
              onPressEnter={() => (i === rows.length - 1 ? add() : focus(i + 1))}
              placeholder={t('orders.account')}
              aria-label={`${t('holds.number', { n: i + 1 })} ${t('orders.account')}`}
              aria-describedby={hint}
              aria-invalid={wrong === i}
              status={wrong === i ? 'error' : undefined}
              maxLength={40}
              data-testid="hold-account"
            />
            {from !== undefined && rows.length > 1 && <Radio checked={from === row.key} onChange={() => onFrom(row.key)} data-testid="hold-living">{t('holds.living-here')}</Radio>}
            {rows.length > 1 && <Button size="small" onClick={() => remove(row.key, i)} aria-label={t('holds.remove', { n: i + 1 })} data-testid="hold-remove">×</Button>}
          </li>
        ))}
      </ol>
      <div className="filters">
        <Button size="small" disabled={rows.length >= MOST} onClick={add} data-testid="hold-add">{t('holds.add')}</Button>
        <span id={hint} className="muted">{t('holds.keys')}</span>
      </div>
    </fieldset>
  )
}
