import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../access/session'
import { ALERT_ANSWERS, type AlertAnswer, type AlertStep, type CounterAlert } from '../api/banks'
import { post } from '../api/http'
import { moment } from '../platform/format/moment'
import { money } from '../platform/format/money'
import { findText, nameOf, t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { inLanguage } from './names'
import { RingLine } from './RingLine'

/** One counter that has rung: how long it waits, what the customer says, and the three answers. */
export function CounterCard({ alert }: { alert: CounterAlert }) {
  const now = useNow()
  const waiting = !alert.answer
  return (
    <li className="card transfer counter" data-testid="counter-row" data-state={alert.open ? 'open' : 'over'} data-answer={alert.answer ?? ''}>
      <span className={`time time-${waiting ? 'late' : 'calm'}`}>
        <strong>{waiting ? t('counters.waits', { time: duration(now - Date.parse(alert.receivedAt)) }) : tc(alert.result ? 'alertSeen' : 'alertAnswer', alert.result ?? alert.answer ?? '')}</strong>
        <span>{waiting ? t('counters.told', { n: alert.toldPosts }) : alert.answeredBy}</span>
      </span>
      <div className="transfer-what">
        <strong>{inLanguage(alert.bank, alert.bankEn)} {inLanguage(alert.branch, alert.branchEn)}</strong> <span className="muted">{nameOf(alert.station)}</span>
        <div>
          {alert.customer ?? t('counters.unknown')}
          {alert.amount !== undefined && <> · {money(alert.amount)}</>}
          {alert.watched && <> · <strong className="late-text">{t('counters.watched')}</strong></>}
          {alert.case && <> · <Link to={`/cases/${alert.case}`}>{t('counters.case', { id: alert.case })}</Link></>}
        </div>
        {alert.note && <div>{alert.note}</div>}
        {alert.answers.length > 0 && <div className="muted">{alert.answers.map((one) => `${findText('counterQuestion', one.question) ?? one.question}: ${one.answer}`).join(' · ')}</div>}
        {alert.ring.length > 0 && <div>{t('counters.ring')}: <RingLine ring={alert.ring} /></div>}
        <ul className="lines">{gathered(alert.steps).map((step, i) => <li key={i} className="muted">{moment(step.at, now)} {stepText(step, inLanguage(alert.bank, alert.bankEn))}{step.times > 1 && ` · ${t('counters.times', { n: step.times })}`}</li>)}</ul>
      </div>
      {alert.open && <AnswerForm alert={alert} />}
    </li>
  )
}

function AnswerForm({ alert }: { alert: CounterAlert }) {
  const can = useCan()
  const [minutes, setMinutes] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const command = useCommand({
    run: (answer: AlertAnswer) => post(`/bank-alerts/${alert.id}/answer`, { answer, minutes: answer === 'COMING' ? (minutes ?? undefined) : undefined, note: note.trim() || undefined }),
    refresh: ['counters', 'bank-side', 'case', 'events', 'board', 'notices'],
    done: t('counters.saved'),
  })
  if (!can('BANK_ANSWER')) return null
  return (
    <div className="visit-form">
      <div className="filters">
        <InputNumber min={1} max={240} value={minutes} onChange={setMinutes} placeholder={t('counters.minutes')} aria-label={t('counters.minutes')} data-testid="counter-minutes" />
        <Input value={note} onChange={(event) => setNote(event.target.value)} placeholder={t('counters.note')} aria-label={t('counters.note')} maxLength={1000} data-testid="counter-note" />
      </div>
      <div className="filters">
        {ALERT_ANSWERS.map((answer) => (
          <Button key={answer} type={answer === 'COMING' ? 'primary' : 'default'} disabled={answer === 'ALL_CLEAR' && !note.trim()} loading={command.isPending && command.variables === answer} onClick={() => command.mutate(answer)} data-testid={`counter-${answer}`}>
            {tc('alertAnswer', answer)}
          </Button>
        ))}
      </div>
    </div>
  )
}

interface Gathered extends AlertStep {
  times: number
}

/** The last post is rung again and again: one line says how often. */
function gathered(steps: AlertStep[]): Gathered[] {
  const all: Gathered[] = []
  for (const step of steps) {
    const last = all.at(-1)
    if (last && last.kind === 'CLIMBED' && step.kind === 'CLIMBED' && last.text === step.text) Object.assign(last, { times: last.times + 1, at: step.at })
    else all.push({ ...step, times: 1 })
  }
  return all
}

function stepText({ kind, by, text, side }: AlertStep, bank: string): string {
  const what = findText('alertAnswer', kind) ?? findText('alertStep', kind) ?? findText('alertSeen', kind) ?? kind
  return side === 'SYSTEM' ? what : [`${side === 'BANK' ? bank : by}: ${what}`, text].filter(Boolean).join(' · ')
}
