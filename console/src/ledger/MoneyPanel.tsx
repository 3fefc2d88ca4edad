import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import type { CaseView } from '../api/cases'
import { post } from '../api/http'
import { MONEY_EVIDENCE, type MoneyEvidence, type MoneyKind } from '../api/ledger'
import { moment } from '../platform/format/moment'
import { money, parseMoney } from '../platform/format/money'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { useMoneyOfCase } from './queries'

const WRITTEN: MoneyKind[] = ['MOVED', 'RETURNED']

/** What is counted of a case's money, each with what it rests on. */
export function MoneyPanel({ view }: { view: CaseView }) {
  const can = useCan()
  const now = useNow()
  const lines = useMoneyOfCase(view.id, view.version).data?.items ?? []
  const command = useCommand({ run: (send: () => Promise<unknown>) => send(), refresh: ['case-money', 'ledger'], done: t('orders.saved') })
  const reverse = (entry: string, reason: string) => command.mutate(() => post(`/cases/${view.id}/money/${encodeURIComponent(entry)}/reversal`, { reason }))
  return (
    <section className="panel" aria-labelledby="money-head" data-testid="case-money">
      <h2 id="money-head">{t('ledger.of-case')}</h2>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.entry} data-testid={`money-${line.kind}`}>
            {tc('moneyKind', line.kind)} <strong>{money(line.amount)}</strong> <span className="muted">{tc('moneyEvidence', line.evidence)} · {moment(line.at, now)}</span>
            {Number(line.leftLater) > 0 && <span className="late-text"> · {t('ledger.left-later', { sum: money(line.leftLater) })}</span>}
            {can('ORDER_DECIDE') && line.kind === 'SAVED' && <Button size="small" onClick={() => reverse(line.entry, 'LEFT_LATER')}>{t('ledger.left')}</Button>}
            {can('ORDER_DECIDE') && WRITTEN.includes(line.kind) && <Button size="small" onClick={() => reverse(line.entry, 'MISTAKE')}>{t('ledger.reverse')}</Button>}
          </li>
        ))}
      </ul>
      {can('CASE_WORK') && <Write send={(body) => command.mutate(() => post(`/cases/${view.id}/money`, body))} />}
    </section>
  )
}

function Write({ send }: { send: (body: object) => void }) {
  const [kind, setKind] = useState<MoneyKind>()
  const [evidence, setEvidence] = useState<MoneyEvidence>()
  const [written, setWritten] = useState('')
  const amount = parseMoney(written)
  return (
    <details>
      <summary data-testid="money-write">{t('ledger.record')}</summary>
      <div className="filters">
        <Select<MoneyKind> className="filter" value={kind} onChange={setKind} placeholder={t('ledger.kind')} aria-label={t('ledger.kind')} options={WRITTEN.map((value) => ({ value, label: tc('moneyKind', value) }))} />
        <Input className="filter" value={written} onChange={(event) => setWritten(event.target.value)} placeholder={t('ledger.amount')} aria-label={t('ledger.amount')} maxLength={20} data-testid="money-amount" />
        <Select<MoneyEvidence> className="filter" value={evidence} onChange={setEvidence} placeholder={t('ledger.evidence')} aria-label={t('ledger.evidence')} options={MONEY_EVIDENCE.map((value) => ({ value, label: tc('moneyEvidence', value) }))} />
        <Button disabled={!kind || !evidence || amount === undefined} onClick={() => send({ kind, evidence, amount })} data-testid="money-save">{t('ledger.record')}</Button>
      </div>
    </details>
  )
}
