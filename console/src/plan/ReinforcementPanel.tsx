import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useCan, useMe } from '../access/session'
import type { CaseView } from '../api/cases'
import { post } from '../api/http'
import type { Reinforcement, ReinforcementStep } from '../api/plan'
import { moment } from '../platform/format/moment'
import { ReasonModal } from '../platform/ReasonModal'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { namesText } from './namesText'
import { useCasePlan } from './queries'

interface Call {
  path: '' | '/stand-down' | '/ack'
  body?: { level: number; reason: string }
}

/** Reinforcement in levels that add up: who was called, who has answered, and the stand-down that each of them acknowledges. */
export function ReinforcementPanel({ view }: { view: CaseView }) {
  const plan = useCasePlan(view.id, view.version)
  const mayCall = useCan()('CASE_PULL_UP')
  const [calling, setCalling] = useState<number>()
  const command = useCommand<Call, Reinforcement>({
    run: ({ path, body }) => post<Reinforcement>(`/cases/${view.id}/reinforcement${path}`, body),
    refresh: ['case-plan', 'plan', 'events', 'case'],
    done: t('case.saved'),
    onDone: () => setCalling(undefined),
  })
  const seen = plan.data?.reinforcement
  if (!seen || view.stage === 'CLOSED' || (seen.steps.length === 0 && view.grade !== 'URGENT' && view.grade !== 'HIGH')) return null
  const higher = mayCall ? Array.from({ length: Math.max(0, seen.most - seen.level) }, (_, i) => seen.level + 1 + i) : []
  const asked = seen.steps.some(({ state }) => state === 'ASKED')
  return (
    <section className="panel" aria-labelledby="reinforcement-head" data-testid="reinforcement" data-level={seen.level}>
      <h2 id="reinforcement-head">{t('reinforcement.head')}</h2>
      <p>{tc('reinforcement.level', String(seen.level))}</p>
      {seen.steps.map((step) => <StepLine key={`${step.level}/${step.at}`} step={step} busy={command.isPending} onAck={() => command.mutate({ path: '/ack' })} />)}
      {mayCall && (
        <div className="track-outcomes">
          {higher.map((level) => <Button key={level} onClick={() => setCalling(level)} disabled={command.isPending} data-testid={`reinforce-${level}`}>{tc('reinforcement.call', String(level))}</Button>)}
          {asked && <Button danger onClick={() => command.mutate({ path: '/stand-down' })} loading={command.isPending} data-testid="reinforcement-stand-down">{t('reinforcement.stand-down')}</Button>}
        </div>
      )}
      {calling !== undefined && (
        <ReasonModal title={tc('reinforcement.call', String(calling))} busy={command.isPending} fault={command.error} onClose={() => setCalling(undefined)} onSend={(reason) => command.mutate({ path: '', body: { level: calling, reason } })} />
      )}
    </section>
  )
}

function StepLine({ step, busy, onAck }: { step: ReinforcementStep; busy: boolean; onAck: () => void }) {
  const now = useNow()
  const { staffId } = useMe()
  const answered = new Set(step.acknowledgedBy.map(({ id }) => id))
  const waiting = step.people.filter(({ id }) => !answered.has(id))
  const mine = waiting.some(({ id }) => id === staffId)
  return (
    <div className="reinforcement-step" data-testid={`reinforcement-${step.level}`} data-state={step.state}>
      {mine && (
        <Alert
          type={step.state === 'STOOD_DOWN' ? 'error' : 'warning'}
          showIcon
          title={t(step.state === 'STOOD_DOWN' ? 'reinforcement.stop' : 'reinforcement.you-are-called')}
          action={<Button size="small" loading={busy} onClick={onAck} data-testid="reinforcement-ack">{t(step.state === 'STOOD_DOWN' ? 'operation.ack' : 'reinforcement.coming')}</Button>}
        />
      )}
      <strong>{tc('reinforcement.adds', step.adds)}</strong> <span className="muted">{nameOf(step.unit)} · {tc('reinforcement.state', step.state)} · {moment(step.at, now)}</span>
      <ul className="lines">
        {step.acknowledgedBy.length > 0 && <li>✓ {t('reinforcement.answered', { names: namesText(step.acknowledgedBy) })}</li>}
        {waiting.length > 0 && <li className="muted">{t('reinforcement.not-answered', { names: namesText(waiting) })}</li>}
      </ul>
    </div>
  )
}
