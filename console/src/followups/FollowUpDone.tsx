import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { post } from '../api/http'
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_RESULTS, type FollowUp, type FollowUpChannel, type FollowUpResult } from '../api/queues'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

/** Records what a follow-up came to: one button opens it, one tap is the result. */
export function FollowUpDone({ line }: { line: FollowUp }) {
  const [open, setOpen] = useState(false)
  const [channel, setChannel] = useState<FollowUpChannel>('PHONE')
  const [note, setNote] = useState('')
  const done = useCommand({
    run: (result: FollowUpResult) => post(`/follow-ups/${line.id}/done`, { result, channel, note: note.trim() || undefined }),
    refresh: ['follow-ups', 'case', 'events', 'board', 'tasks', 'dissuasion'],
    done: t('case.saved'),
  })
  if (!open) {
    return <Button type={line.overdue ? 'primary' : 'default'} onClick={() => setOpen(true)} data-testid="follow-up-open">{t('queue.follow-up-record')}</Button>
  }
  return (
    <div className="queue-form">
      <Segmented<FollowUpChannel> aria-label={t('queue.channel')} value={channel} onChange={setChannel} options={FOLLOW_UP_CHANNELS.map((value) => ({ value, label: <span data-testid={`follow-up-channel-${value}`}>{tc('followUpChannel', value)}</span> }))} />
      <Input className="queue-note" value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} placeholder={t('queue.note')} aria-label={t('queue.note')} data-testid="follow-up-note" />
      <div className="filters" role="group" aria-label={t('queue.follow-up-result')}>
        {FOLLOW_UP_RESULTS.map((result) => <Button key={result} danger={result === 'RELAPSED'} loading={done.isPending && done.variables === result} onClick={() => done.mutate(result)} data-testid={`follow-up-${result}`}>{tc('followUpResult', result)}</Button>)}
      </div>
    </div>
  )
}
