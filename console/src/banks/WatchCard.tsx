import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../access/session'
import type { BankWatch, WatchAsked } from '../api/banks'
import { post, remove } from '../api/http'
import { moment } from '../platform/format/moment'
import { nameOf, t, tc } from '../platform/text/text'
import { duration, pressure } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { inLanguage } from './names'
import { RingLine } from './RingLine'

const RENEW_DAYS = 7
/** A watch lasts days: five hours press here as five minutes do on the board. */
const PER_HOUR = 60

interface Props {
  watch: BankWatch
  withCase?: boolean
}

/** One watch: how long it still runs, on what, and which bank or branch does not know of it yet. */
export function WatchCard({ watch, withCase }: Props) {
  const now = useNow()
  const left = Date.parse(watch.expiresAt) - now
  const silent = watch.asked.filter((one) => !one.acknowledgedAt)
  return (
    <li className="card transfer" data-testid="watch-row" data-on={watch.on} data-waiting={watch.waiting}>
      <span className={`time time-${watch.running ? pressure(left / PER_HOUR) : 'calm'}`}>
        <strong>{watch.running ? t('watches.left', { time: duration(left) }) : tc('watchEnd', watch.endReason ?? '')}</strong>
        {watch.running && <span className={watch.waiting > 0 ? 'late-text' : undefined}>{watch.waiting > 0 ? t('watches.waiting', { n: watch.waiting }) : t('watches.known')}</span>}
      </span>
      <div className="transfer-what">
        <strong>{tc('watchScope', watch.on)}</strong>
        {watch.accounts.length > 0 && <> · {watch.accounts.join(' · ')}</>}
        {withCase && <> · <Link to={`/cases/${watch.case}`}>{t('watches.case', { id: watch.case })}</Link></>}
        <div className="muted">{tc('watchBasis', watch.basis)} · {watch.placedBy} · {moment(watch.placedAt, now)}{withCase && <> · {nameOf(watch.unit)}</>}</div>
        {watch.running && silent.map((one) => <Silent key={one.id} watch={watch} asked={one} />)}
        <details>
          <summary>{t('bank-side.title')} {watch.asked.length}</summary>
          <ul className="lines">
            {watch.asked.map((one) => (
              <li key={one.id} className={one.acknowledgedAt ? 'muted' : 'late-text'}>
                {placeName(one)} · {one.acknowledgedAt && one.way ? [moment(one.acknowledgedAt, now), tc('watchWay', one.way), one.by].filter(Boolean).join(' · ') : t('watches.silent')}
              </li>
            ))}
          </ul>
        </details>
      </div>
      {watch.running && <WatchActions watch={watch} />}
    </li>
  )
}

function placeName(one: WatchAsked): string {
  const branch = one.branch ? ` ${inLanguage(one.branch, one.branchEn)}` : ''
  return inLanguage(one.bank, one.bankEn) + branch
}

function useWatchCommand(done: () => void = () => undefined) {
  return useCommand({
    run: (send: () => Promise<unknown>) => send(),
    refresh: ['bank-watches', 'bank-side', 'case', 'events', 'board'],
    done: t('case.saved'),
    onDone: done,
  })
}

/** Whom to ring where nobody has said that they know. */
function Silent({ watch, asked }: { watch: BankWatch; asked: WatchAsked }) {
  const can = useCan()
  const now = useNow()
  const command = useWatchCommand()
  return (
    <div className="late-text" data-testid="watch-silent">
      {placeName(asked)} · {t('watches.silent')} · {t('watches.since', { at: moment(asked.askedAt, now) })}{' '}
      {can('CASE_WORK') && <Button size="small" loading={command.isPending} onClick={() => command.mutate(() => post(`/bank-watches/${watch.id}/asked/${asked.id}/phoned`))} data-testid="watch-phoned">{t('watches.phoned')}</Button>}
      {asked.ring.length > 0 && <RingLine ring={asked.ring} />}
    </div>
  )
}

function WatchActions({ watch }: { watch: BankWatch }) {
  const can = useCan()
  const [note, setNote] = useState('')
  const command = useWatchCommand(() => setNote(''))
  if (!can('CASE_WORK')) return null
  return (
    <div className="visit-form">
      <div className="filters">
      <Button size="small" loading={command.isPending} onClick={() => command.mutate(() => post(`/bank-watches/${watch.id}/renewal`, { days: RENEW_DAYS }))} data-testid="watch-renew">{t('bank-side.renew', { n: RENEW_DAYS })}</Button>
      <Input size="small" className="filter" value={note} onChange={(event) => setNote(event.target.value)} placeholder={t('watches.lift-note')} aria-label={t('watches.lift-note')} maxLength={1000} data-testid="watch-note" />
      <Button size="small" loading={command.isPending} onClick={() => command.mutate(() => remove(`/bank-watches/${watch.id}`, { note: note.trim() || undefined }))} data-testid="watch-lift">{t('bank-side.lift')}</Button>
      </div>
    </div>
  )
}
