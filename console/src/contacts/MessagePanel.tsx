import { Button, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { may } from '../cases/page/may'
import { moment } from '../platform/format/moment'
import { language, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useMessages, useTemplates } from './queries'
import { useContact } from './useContact'

/** A message to the person: what it will say is seen before it goes, and how far it came is said truthfully. */
export function MessagePanel({ view }: { view: CaseView }) {
  const now = useNow()
  const mayWork = may(view, 'record-contact')
  const templates = useTemplates(mayWork)
  const sent = useMessages(view.id, view.version)
  const contact = useContact(view.id)
  const [code, setCode] = useState<string>()
  const all = templates.data?.items ?? []
  const chosen = all.find((one) => one.code === code)
  const messages = sent.data?.items ?? []
  if (!mayWork && messages.length === 0) return null
  return (
    <section className="panel" aria-labelledby="message-head" data-testid="messages">
      <h2 id="message-head">{t('message.head')}</h2>
      {mayWork && (
        <div className="visit-form">
          <Select className="wide" value={code} onChange={setCode} placeholder={t('message.template')} aria-label={t('message.template')} options={all.map((one) => ({ value: one.code, label: <span data-testid={`template-${one.code}`}>{tc('messageTemplate', one.code)}</span> }))} data-testid="message-template" />
          {chosen && <p className="event-note">{chosen.text}</p>}
          <Button disabled={!chosen} loading={contact.isPending} onClick={() => contact.mutate({ path: 'messages', body: { template: code, language: language() }, done: 'message.handed-over' })} data-testid="message-send">{t('message.send')}</Button>
        </div>
      )}
      <ul className="lines">
        {messages.map((one) => (
          <li key={one.id} data-testid="message" data-state={one.state}>
            <strong>{tc('messageState', one.state)}</strong> <span className="muted">{moment(one.at, now)} · {one.rule ? tc('messageRule', one.rule) : one.by}</span>
            <div className="muted">{one.text}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
