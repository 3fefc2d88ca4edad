import { Button } from 'antd'
import { post } from '../api/http'
import type { ChannelHealth } from '../api/notices'
import { Fetched } from '../platform/states/Fetched'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { useChannels } from './queries'

interface Answer {
  accepted: boolean
  error?: string
}

/** Each way to reach somebody: whether it is set up and works, and a test of it. */
export function ChannelList() {
  const channels = useChannels()
  return (
    <section className="panel" aria-labelledby="channels">
      <h2 id="channels">{t('channels.title')}</h2>
      <Fetched query={channels} rows={4}>{({ items }) => <ul className="cards">{items.map((one) => <ChannelCard key={one.channel} health={one} />)}</ul>}</Fetched>
    </section>
  )
}

function ChannelCard({ health }: { health: ChannelHealth }) {
  const now = useNow()
  const { channel, on, ladder, lastSuccessAt, lastFailureAt, lastError, failuresInARow, waiting } = health
  const test = useCommand({ run: () => post<Answer>(`/notices/channels/${channel}/test`), refresh: ['channels'] })
  const state = !on ? 'off' : failuresInARow > 0 ? 'ill' : 'well'
  return (
    <li className="card" data-testid="channel" data-state={state}>
      <div className="card-head">
        <span>{tc('noticeChannel', channel)}</span>
        <span className={`channel-${state}`}>{state === 'ill' ? t('channels.ill', { n: failuresInARow }) : tc('channels', state)}</span>
      </div>
      <ul className="channel-ladder muted">
        {Object.entries(ladder).map(([urgency, seconds]) => <li key={urgency}>{t('channels.after', { urgency: tc('notice.urgency', urgency), after: duration(seconds * 1000) })}</li>)}
        {lastSuccessAt && <li>{t('channels.last-success', { for: duration(now - Date.parse(lastSuccessAt)) })}</li>}
        {lastFailureAt && <li>{t('channels.last-failure', { for: duration(now - Date.parse(lastFailureAt)) })}</li>}
        <li>{t('channels.waiting', { n: waiting })}</li>
      </ul>
      {lastError && failuresInARow > 0 && <p className="late channel-error">{lastError}</p>}
      {on && <Button size="small" loading={test.isPending} onClick={() => test.mutate()} data-testid={`channel-test-${channel}`}>{t('channels.test')}</Button>}
      {test.data && <p role="status" className={test.data.accepted ? '' : 'late'} data-testid="channel-answer">{test.data.accepted ? t('channels.accepted') : t('channels.not-accepted', { error: test.data.error })}</p>}
    </li>
  )
}
