import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import { post } from '../api/http'
import { BREACH_REASONS, type BreachReason, type OpenBreach } from '../api/queues'
import { POSTS } from '../api/shifts'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { useBreaches } from './queries'
import { CaseLink, Clock, QueueList } from './QueueList'

/** Clocks that were broken and that nobody has explained yet. */
export function BreachQueue({ unit }: { unit?: number }) {
  const breaches = useBreaches(unit)
  return (
    <QueueList query={breaches} hint={t('queue.breaches-hint')} empty={t('queue.breaches-empty')}>
      {(line) => <BreachLine key={`${line.case}/${line.breach.clock}/${line.breach.brokenAt}`} line={line} />}
    </QueueList>
  )
}

function BreachLine({ line: { case: id, grade, breach } }: { line: OpenBreach }) {
  const now = useNow()
  const mayExplain = useCan()('CASE_WORK')
  const [reason, setReason] = useState<BreachReason>()
  const [note, setNote] = useState('')
  const explain = useCommand({
    run: () => post(`/cases/${id}/clocks/${breach.clock}/explain`, { reason, note: note.trim() || undefined }),
    refresh: ['breaches', 'case', 'events'],
    done: t('queue.explained'),
  })
  return (
    <li className="card queue-line" data-testid="breach" data-case={id}>
      <Clock late milliseconds={now - Date.parse(breach.dueAt)} label={tc('due', breach.clock)} words={t('queue.broken-for')} />
      <div className="queue-what">
        <CaseLink id={id} grade={grade} />
        <p className="muted">
          {t('queue.broken-at', { at: moment(breach.brokenAt, now) })}
          {breach.rung > 0 && ` · ${t('queue.climbed', { post: tc('post', POSTS[breach.rung - 1]) })}`}
        </p>
      </div>
      {breach.reason ? (
        <p>{tc('breachReason', breach.reason)}</p>
      ) : (
        mayExplain && (
          <div className="filters">
            <Select<BreachReason> className="filter-wide" value={reason} onChange={setReason} placeholder={t('queue.reason')} aria-label={t('queue.reason-of', { case: id })} options={BREACH_REASONS.map((value) => ({ value, label: <span data-testid={`breach-reason-${value}`}>{tc('breachReason', value)}</span> }))} data-testid="breach-reason" />
            <Input className="filter-wide queue-note" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} placeholder={t('queue.note')} aria-label={t('queue.note')} data-testid="breach-note" />
            <Button type="primary" disabled={!reason} loading={explain.isPending} onClick={() => explain.mutate()} data-testid="breach-explain">{t('queue.explain')}</Button>
          </div>
        )
      )}
    </li>
  )
}
