import { Button } from 'antd'
import type { CaseView } from '../api/cases'
import type { FollowUp } from '../api/queues'
import { may } from '../cases/page/may'
import { useCaseCommand } from '../cases/page/useCaseCommand'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { Clock } from '../queues/QueueList'
import { FollowUpDone } from './FollowUpDone'
import { useFollowUpsOf } from './queries'
import '../queues/queues.css'

/** Who was won over is seen again: what is planned with its clock, what each came to, and what the case is ready for. */
export function FollowUpsPanel({ view }: { view: CaseView }) {
  const found = useFollowUpsOf(view.id, view.version)
  const command = useCaseCommand(view.id)
  if (!found.data || (found.data.items.length === 0 && !found.data.offer)) return null
  const { items, offer } = found.data
  const next = items.find((line) => line.state === 'PLANNED')
  return (
    <section className="panel" aria-labelledby="follow-ups-head" data-testid="follow-ups">
      <h2 id="follow-ups-head">{t('follow-ups.head')}</h2>
      {offer === 'watch' && may(view, 'watch') && (
        <p>
          {t('follow-ups.offer-watch')}{' '}
          <Button type="primary" onClick={() => command.mutate({ path: 'watch', body: {}, done: 'case.saved' })} data-testid="follow-ups-watch">{t('follow-ups.watch')}</Button>
        </p>
      )}
      {offer === 'close' && <p data-testid="follow-ups-all-done">{t('follow-ups.offer-close')}</p>}
      <ul className="cards">
        {items.map((line) => <Line key={line.id} line={line} next={line === next} mayWork={may(view, 'follow-up')} />)}
      </ul>
    </section>
  )
}

function Line({ line, next, mayWork }: { line: FollowUp; next: boolean; mayWork: boolean }) {
  const now = useNow()
  const label = t('queue.follow-up-n', { n: line.number })
  if (line.state !== 'PLANNED') {
    const what = line.result ? tc('followUpResult', line.result) : tc('followUpState', line.state as 'DONE')
    const how = [line.channel && tc('followUpChannel', line.channel), line.doneAt && moment(line.doneAt, now), line.by].filter(Boolean).join(' · ')
    return (
      <li data-testid="follow-up-of-case" data-state={line.state} data-result={line.result ?? ''}>
        <strong>{label}: {what}</strong> <span className="muted">{how}</span>
        {line.note && <p className="muted">{line.note}</p>}
      </li>
    )
  }
  return (
    <li className="queue-line" data-testid="follow-up-of-case" data-state={line.overdue ? 'OVERDUE' : 'PLANNED'}>
      <Clock late={line.overdue} milliseconds={Date.parse(line.dueAt) - now} label={label} />
      {next && mayWork && <FollowUpDone line={line} />}
    </li>
  )
}
