import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { InputRef } from 'antd'
import type { CaseEvent, CaseView } from '../../api/cases'
import { fullMoment, moment } from '../../platform/format/moment'
import { useShortcuts } from '../../platform/shortcuts'
import { Fetched } from '../../platform/states/Fetched'
import { t, tc } from '../../platform/text/text'
import { useNow } from '../../platform/time/serverClock'
import { useCaseEvents } from '../queries'
import { eventText } from './eventText'
import { may } from './may'
import { useCaseCommand } from './useCaseCommand'

/** All that has happened, the latest first, and a line to add to it. */
export function Timeline({ view }: { view: CaseView }) {
  const events = useCaseEvents(String(view.id))
  const [text, setText] = useState('')
  const input = useRef<InputRef>(null)
  const command = useCaseCommand(view.id, () => setText(''))
  const add = () => text.trim() && command.mutate({ path: 'notes', body: { text: text.trim() }, done: 'note.added' })
  useShortcuts([{ key: 'n', label: t('shortcut.note'), run: () => input.current?.focus() }])
  return (
    <section className="panel" aria-labelledby="timeline-head">
      <h2 id="timeline-head">{t('timeline.title')}</h2>
      {may(view, 'note') && (
        <div className="note-line">
          <Input ref={input} value={text} onChange={(event) => setText(event.target.value)} onPressEnter={add} placeholder={t('note.placeholder')} aria-label={t('note.placeholder')} maxLength={4000} data-testid="note-text" />
          <Button onClick={add} loading={command.isPending} disabled={!text.trim()} data-testid="note-add">{t('note.add')}</Button>
        </div>
      )}
      <Fetched query={events} rows={4}>
        {({ items }) => (
          <ol className="timeline" data-testid="timeline">
            {[...items].sort((a, b) => b.seq - a.seq).map((event) => <Line key={event.seq} event={event} />)}
          </ol>
        )}
      </Fetched>
    </section>
  )
}

function Line({ event }: { event: CaseEvent }) {
  const now = useNow()
  return (
    <li data-testid="event" data-kind={event.kind}>
      <time title={fullMoment(event.at)}>{moment(event.at, now)}</time>
      <div>
        <span>{eventText(event)}</span>
        <span className="muted"> {whoseDoing(event)}</span>
        {event.note && <p className="event-note">{event.note}</p>}
      </div>
    </li>
  )
}

/** A person by name; a part of the system by what it does. */
function whoseDoing({ by }: CaseEvent): string {
  if (by.kind === 'PERSON') return by.name
  if (by.kind === 'SYSTEM') return tc('system', by.name)
  return `${by.name || tc('by', by.kind)}${by.kind === 'ROBOT' ? ` (${t('by.ROBOT')})` : ''}`
}
