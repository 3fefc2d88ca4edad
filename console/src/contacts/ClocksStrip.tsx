import { Button, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { post } from '../api/http'
import { BREACH_REASONS, type BreachReason } from '../api/queues'
import { may } from '../cases/page/may'
import { useCaseCommand } from '../cases/page/useCaseCommand'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { duration, pressure } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { useClocks } from './queries'

const PAUSE_REASONS = ['PERSON_ASKED', 'WAITING_CARRIER', 'WAITING_OTHERS', 'PERSON_TRAVELS'] as const

/** Every clock of the case in words; signing for it, pausing it with a reason, and saying why one was broken. */
export function ClocksStrip({ view }: { view: CaseView }) {
  const now = useNow()
  const clocks = useClocks(view.id, view.version)
  const command = useCaseCommand(view.id)
  const found = clocks.data
  if (!found || view.stage === 'CLOSED') return null
  const unexplained = found.breaches.filter((one) => !one.reason)
  return (
    <section className="panel clocks" aria-label={t('clocks.head')} data-testid="clocks">
      <div className="clock-line">
        {may(view, 'accept') && <Button type="primary" onClick={() => command.mutate({ path: 'accept', done: 'clocks.accepted' })} data-testid="accept">{t('clocks.accept')}</Button>}
        {found.pausedUntil && <strong>{t('clocks.paused', { until: moment(found.pausedUntil, now) })}</strong>}
        {found.running.map((one) => {
          const left = Date.parse(one.dueAt) - now
          return (
            <span key={one.kind} className={`clock time-${pressure(left)}`} data-testid={`clock-${one.kind}`}>
              {tc('due', one.kind)} <strong>{t(left < 0 ? 'time.late' : 'time.left')} {duration(left)}</strong>
            </span>
          )
        })}
        {may(view, 'resume') && <Button size="small" onClick={() => command.mutate({ path: 'resume' })} data-testid="resume">{t('clocks.resume')}</Button>}
        {may(view, 'pause') && (
          <Select
            size="small"
            value={null}
            placeholder={t('clocks.pause')}
            aria-label={t('clocks.pause')}
            popupMatchSelectWidth={false}
            onChange={(reason: string | null) => reason && command.mutate({ path: 'pause', body: { reason } })}
            options={PAUSE_REASONS.map((value) => ({ value, label: <span data-testid={`pause-${value}`}>{tc('pauseReason', value)}</span> }))}
            data-testid="pause"
          />
        )}
      </div>
      {unexplained.map((one) => <Broken key={`${one.clock}/${one.brokenAt}`} id={view.id} clock={one.clock} late={now - Date.parse(one.dueAt)} mayWork={may(view, 'record-contact')} />)}
    </section>
  )
}

function Broken({ id, clock, late, mayWork }: { id: number; clock: string; late: number; mayWork: boolean }) {
  const [reason, setReason] = useState<BreachReason>()
  const explain = useCommand({
    run: (why: BreachReason) => post(`/cases/${id}/clocks/${clock}/explain`, { reason: why }),
    refresh: ['clocks', 'breaches', 'events'],
    done: t('queue.explained'),
  })
  return (
    <div className="clock-line" data-testid={`broken-${clock}`}>
      <span className="late-text"><strong>{tc('due', clock)}</strong> {t('queue.broken-for')} {duration(late)}</span>
      {mayWork && (
        <Select<BreachReason>
          size="small"
          value={reason}
          loading={explain.isPending}
          placeholder={t('queue.reason')}
          aria-label={t('queue.reason-of', { case: id })}
          popupMatchSelectWidth={false}
          onChange={(why) => { setReason(why); explain.mutate(why) }}
          options={BREACH_REASONS.map((value) => ({ value, label: <span data-testid={`explain-${value}`}>{tc('breachReason', value)}</span> }))}
          data-testid={`explain-${clock}`}
        />
      )}
    </div>
  )
}
