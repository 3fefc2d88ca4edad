import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import { post } from '../api/http'
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_RESULTS, type FollowUp, type FollowUpChannel, type FollowUpResult } from '../api/queues'
import { personName } from '../cases/personLine'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { useFollowUps } from './queries'
import { CaseLink, Clock, QueueList } from './QueueList'

/** Follow-ups that are planned, the earliest due first; one tap records what one came to. */
export function FollowUpQueue({ unit }: { unit?: number }) {
  const followUps = useFollowUps(unit)
  return (
    <QueueList query={followUps} hint={t('queue.follow-ups-hint')} empty={t('queue.follow-ups-empty')}>
      {(line) => <FollowUpLine key={line.id} line={line} />}
    </QueueList>
  )
}

function FollowUpLine({ line }: { line: FollowUp }) {
  const now = useNow()
  const mayWork = useCan()('CASE_WORK')
  const [open, setOpen] = useState(false)
  const [channel, setChannel] = useState<FollowUpChannel>('PHONE')
  const [note, setNote] = useState('')
  const done = useCommand({
    run: (result: FollowUpResult) => post(`/follow-ups/${line.id}/done`, { result, channel, note: note.trim() || undefined }),
    refresh: ['follow-ups', 'case', 'events', 'board', 'tasks'],
    done: t('case.saved'),
  })
  return (
    <li className="card queue-line" data-testid="follow-up" data-case={line.case} data-state={line.overdue ? 'overdue' : 'planned'}>
      <Clock late={line.overdue} milliseconds={Date.parse(line.dueAt) - now} label={t('queue.follow-up-n', { n: line.number })} />
      <div className="queue-what">
        <CaseLink id={line.case} grade={line.grade} />
        <p>{line.person && personName(line.person)} <span className="muted">{line.person?.maskedPhone} {nameOf(line.unit)}</span></p>
      </div>
      {mayWork && !open && <Button type={line.overdue ? 'primary' : 'default'} onClick={() => setOpen(true)} data-testid="follow-up-open">{t('queue.follow-up-record')}</Button>}
      {open && (
        <div className="queue-form">
          <Segmented<FollowUpChannel> aria-label={t('queue.channel')} value={channel} onChange={setChannel} options={FOLLOW_UP_CHANNELS.map((value) => ({ value, label: <span data-testid={`follow-up-channel-${value}`}>{tc('followUpChannel', value)}</span> }))} />
          <Input className="queue-note" value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} placeholder={t('queue.note')} aria-label={t('queue.note')} data-testid="follow-up-note" />
          <div className="filters" role="group" aria-label={t('queue.follow-up-result')}>
            {FOLLOW_UP_RESULTS.map((result) => <Button key={result} danger={result === 'RELAPSED'} loading={done.isPending && done.variables === result} onClick={() => done.mutate(result)} data-testid={`follow-up-${result}`}>{tc('followUpResult', result)}</Button>)}
          </div>
        </div>
      )}
    </li>
  )
}
