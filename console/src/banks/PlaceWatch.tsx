import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { WATCH_BASES, WATCH_SCOPES, type WatchBasis, type WatchScope } from '../api/banks'
import { post } from '../api/http'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { inLanguage } from './names'
import { useBank, useBanks } from './queries'

const DAYS = [3, 7, 30]

/** Asks the banks to look out: for the person, for accounts, or at branches where the person may come. */
export function PlaceWatch({ caseId, running }: { caseId: number; running: WatchScope[] }) {
  const free = WATCH_SCOPES.filter((scope) => !running.includes(scope))
  const [chosen, setChosen] = useState<WatchScope>()
  const [basis, setBasis] = useState<WatchBasis>('ANTI_FRAUD_LAW')
  const [accounts, setAccounts] = useState('')
  const [branches, setBranches] = useState<string[]>([])
  const on = chosen && free.includes(chosen) ? chosen : free[0]
  const command = useCommand({
    run: (days: number) => post(`/cases/${caseId}/bank-watch`, { on, basis, days, ...what() }),
    refresh: ['bank-side', 'bank-watches', 'case', 'events', 'board'],
    done: t('bank-side.placed'),
    onDone: () => {
      setAccounts('')
      setBranches([])
    },
  })
  const what = () => {
    if (on === 'ACCOUNTS') return { accounts: lines(accounts) }
    return on === 'BRANCHES' ? { branches: branches.map((one) => ({ bank: one.split('/')[0], branch: one.split('/')[1] })) } : {}
  }
  if (!on) return null
  const ready = on === 'PERSON' || (on === 'ACCOUNTS' ? lines(accounts).length > 0 : branches.length > 0)
  return (
    <div className="filters">
      <span>{t('bank-side.place')}</span>
      <Select<WatchScope> value={on} onChange={setChosen} aria-label={t('bank-side.on')} options={free.map((value) => ({ value, label: tc('watchScope', value) }))} data-testid="watch-on" />
      <Select<WatchBasis> value={basis} onChange={setBasis} aria-label={t('bank-side.basis')} options={WATCH_BASES.map((value) => ({ value, label: tc('watchBasis', value) }))} />
      {on === 'ACCOUNTS' && <Input.TextArea className="filter filter-wide" rows={2} value={accounts} onChange={(event) => setAccounts(event.target.value)} placeholder={t('bank-side.accounts')} aria-label={t('bank-side.accounts')} maxLength={800} data-testid="watch-accounts" />}
      {on === 'BRANCHES' && <BranchSelect value={branches} onChange={setBranches} />}
      {DAYS.map((days) => (
        <Button key={days} disabled={!ready} loading={command.isPending} onClick={() => command.mutate(days)} data-testid={`watch-${days}`}>{t('bank-side.days', { n: days })}</Button>
      ))}
    </div>
  )
}

function lines(text: string): string[] {
  return text.split(/[\n,]/).map((line) => line.trim()).filter(Boolean)
}

/** Branches of one bank after the other; what was chosen before stays. */
function BranchSelect({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const banks = useBanks()
  const [code, setCode] = useState<string>()
  return (
    <>
      <Select<string> className="filter" value={code} onChange={setCode} placeholder={t('orders.bank')} aria-label={t('orders.bank')} options={(banks.data?.items ?? []).map((bank) => ({ value: bank.code, label: inLanguage(bank.name, bank.nameEn) }))} data-testid="watch-bank" />
      {code && <OfBank code={code} value={value} onChange={onChange} />}
    </>
  )
}

function OfBank({ code, value, onChange }: { code: string; value: string[]; onChange: (value: string[]) => void }) {
  const bank = useBank(code)
  const branches = (bank.data?.branches ?? []).filter((branch) => !branch.closed)
  const options = [
    ...branches.map((branch) => ({ value: `${code}/${branch.code}`, label: inLanguage(branch.name, branch.nameEn) })),
    ...value.filter((one) => !one.startsWith(`${code}/`)).map((one) => ({ value: one, label: one })),
  ]
  return <Select<string[]> className="filter filter-wide" mode="multiple" value={value} onChange={onChange} placeholder={t('bank-side.branches')} aria-label={t('bank-side.branches')} options={options} data-testid="watch-branches" />
}
