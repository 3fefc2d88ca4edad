import { Button, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { PROMISE_KINDS, type PromiseKind } from '../api/contacts'
import { may } from '../cases/page/may'
import { ReasonModal } from '../platform/ReasonModal'
import { t, tc } from '../platform/text/text'
import { duration, roughly } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useContact, useDissuasion } from './useContact'

const HOUR = 3_600_000
const IN_HOURS = [1, 3, 24, 72]

/** What was promised to the person, and until when: a broken word costs the trust that everything rests on. */
export function PromisePanel({ view }: { view: CaseView }) {
  const now = useNow()
  const seen = useDissuasion(view.id, view.version)
  const contact = useContact(view.id)
  const mayWork = may(view, 'record-contact')
  const [kind, setKind] = useState<PromiseKind>('CALL_BACK')
  const [breaking, setBreaking] = useState<number>()
  const promises = seen.data?.promises ?? []
  if (!mayWork && promises.length === 0) return null
  return (
    <section className="panel" aria-labelledby="promise-head" data-testid="promises">
      <h2 id="promise-head">{t('promise.head')}</h2>
      {mayWork && (
        <div className="track-outcomes">
          <Select<PromiseKind> value={kind} onChange={setKind} aria-label={t('promise.kind')} options={PROMISE_KINDS.map((value) => ({ value, label: tc('promiseKind', value) }))} data-testid="promise-kind" />
          {IN_HOURS.map((hours) => (
            <Button key={hours} disabled={contact.isPending} onClick={() => contact.mutate({ path: 'promises', body: { kind, dueAt: new Date(now + hours * HOUR).toISOString() } })} data-testid={`promise-${hours}`}>
              {t('promise.within', { time: roughly(hours * HOUR) })}
            </Button>
          ))}
        </div>
      )}
      <ul className="lines">
        {promises.map((one) => (
          <li key={one.id} data-testid="promise" data-state={one.state}>
            <strong>{tc('promiseKind', one.kind)}</strong>{' '}
            <span className={one.overdue ? 'late-text' : 'muted'}>
              {one.state === 'OPEN' ? `${t(one.overdue ? 'time.late' : 'time.left')} ${duration(Date.parse(one.dueAt) - now)}` : tc('promiseState', one.state)} · {one.by}
            </span>
            {one.state === 'OPEN' && mayWork && (
              <>
                <Button size="small" type="link" onClick={() => contact.mutate({ to: `/promises/${one.id}/keep`, path: '' })} data-testid="promise-keep">{t('promise.keep')}</Button>
                <Button size="small" type="link" onClick={() => setBreaking(one.id)}>{t('promise.break')}</Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {breaking !== undefined && (
        <ReasonModal
          title={t('promise.break-why')}
          busy={contact.isPending}
          fault={contact.error}
          onClose={() => setBreaking(undefined)}
          onSend={(note) => contact.mutate({ to: `/promises/${breaking}/break`, path: '', body: { note } }, { onSuccess: () => setBreaking(undefined) })}
        />
      )}
    </section>
  )
}
