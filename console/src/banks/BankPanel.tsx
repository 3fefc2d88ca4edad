import { Button, Select } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import { WATCH_BASES, type BankWatch, type WatchBasis } from '../api/banks'
import type { CaseView } from '../api/cases'
import { post, remove } from '../api/http'
import { may } from '../cases/page/may'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { CounterCard } from './CounterCard'
import { useBankSide } from './queries'

const DAYS = [3, 7, 30]
const RENEW_DAYS = 7

/** The banks' side of a case: whether they look out for the person, and what their counters have rung about. */
export function BankPanel({ view }: { view: CaseView }) {
  const can = useCan()
  const seen = useBankSide(view.id, view.version, can('BANK_VIEW'))
  if (!seen.data || seen.data.banks === 0) return null
  const { watches, alerts, banks, banksBehind } = seen.data
  const running = watches.find((one) => one.running)
  const mayWork = may(view, 'record-contact')
  return (
    <section className="panel" aria-labelledby="banks-head" data-testid="bank-side">
      <h2 id="banks-head">{t('bank-side.title')}</h2>
      {running && <Running view={view} watch={running} behind={banksBehind} banks={banks} mayWork={mayWork} />}
      {!running && watches[0]?.endReason && <p className="muted">{t('bank-side.ended', { reason: tc('watchEnd', watches[0].endReason) })}</p>}
      {!running && mayWork && <Place view={view} />}
      {alerts.length > 0 && <ul className="cards">{alerts.map((alert) => <CounterCard key={alert.id} alert={alert} />)}</ul>}
    </section>
  )
}

function useWatch(done: 'bank-side.placed' | 'case.saved') {
  return useCommand({
    run: (send: () => Promise<unknown>) => send(),
    refresh: ['bank-side', 'case', 'events', 'board'],
    done: t(done),
  })
}

function Place({ view }: { view: CaseView }) {
  const [basis, setBasis] = useState<WatchBasis>('ANTI_FRAUD_LAW')
  const command = useWatch('bank-side.placed')
  return (
    <div className="filters">
      <span>{t('bank-side.place')}</span>
      <Select<WatchBasis> value={basis} onChange={setBasis} aria-label={t('bank-side.basis')} options={WATCH_BASES.map((value) => ({ value, label: tc('watchBasis', value) }))} />
      {DAYS.map((days) => (
        <Button key={days} loading={command.isPending} onClick={() => command.mutate(() => post(`/cases/${view.id}/bank-watch`, { basis, days }))} data-testid={`watch-${days}`}>{t('bank-side.days', { n: days })}</Button>
      ))}
    </div>
  )
}

interface RunningProps {
  view: CaseView
  watch: BankWatch
  behind: number
  banks: number
  mayWork: boolean
}

function Running({ view, watch, behind, banks, mayWork }: RunningProps) {
  const now = useNow()
  const command = useWatch('case.saved')
  return (
    <div className="filters" data-testid="watch-running">
      <strong>{t('bank-side.running', { at: moment(watch.expiresAt, now) })}</strong>
      <span className="muted">{tc('watchBasis', watch.basis)} · {watch.placedBy}</span>
      {behind > 0 && <span className="late-text">{t('bank-side.behind', { n: behind, all: banks })}</span>}
      {mayWork && <Button size="small" loading={command.isPending} onClick={() => command.mutate(() => post(`/cases/${view.id}/bank-watch/renewal`, { days: RENEW_DAYS }))} data-testid="watch-renew">{t('bank-side.renew', { n: RENEW_DAYS })}</Button>}
      {mayWork && <Button size="small" loading={command.isPending} onClick={() => command.mutate(() => remove(`/cases/${view.id}/bank-watch`))} data-testid="watch-lift">{t('bank-side.lift')}</Button>}
    </div>
  )
}
