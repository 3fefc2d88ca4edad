import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan, useMe } from '../access/session'
import { post } from '../api/http'
import type { Transfer } from '../api/transfers'
import { moment } from '../platform/format/moment'
import { ReasonModal } from '../platform/ReasonModal'
import { nameOf, t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'

type Asking = { path: 'reject'; unit?: undefined } | { path: 'decide'; unit: number }

/** One transfer: its clock, whose it was and is to be, and the answer. */
export function TransferCard({ transfer }: { transfer: Transfer }) {
  const me = useMe()
  const can = useCan()
  const now = useNow()
  const [asking, setAsking] = useState<Asking>()
  const { id, state, from, to } = transfer
  const command = useCommand({
    run: ({ path, body }: { path: string; body?: unknown }) => post(`/transfers/${id}/${path}`, body),
    refresh: ['transfers', 'board', 'case', 'tasks'],
    done: t('case.saved'),
    onDone: () => setAsking(undefined),
  })
  const mayAnswer = transfer.canAnswer ?? (state === 'OFFERED' && can('TRANSFER_ANSWER') && to.id === me.unit.id)
  const mayDecide = transfer.canDecide ?? (state === 'ARBITRATION' && can('TRANSFER_ARBITRATE'))
  const mayWithdraw = state === 'OFFERED' && can('TRANSFER_OFFER') && from.id === me.unit.id
  const waiting = state === 'OFFERED' || state === 'ARBITRATION'
  const left = Date.parse(transfer.dueAt) - now
  return (
    <li className="card transfer" data-testid="transfer-row" data-state={state}>
      {waiting && (
        <span className={`time time-${left < 0 ? 'late' : 'calm'}`}>
          <strong><small>{t(left < 0 ? 'time.late' : 'time.left')}</small> {duration(left)}</strong>
          <span>{tc('transferState', state)}</span>
        </span>
      )}
      <div className="transfer-what">
        <strong><Link to={`/cases/${transfer.case}`}>#{transfer.case}</Link> {nameOf(from)} → {nameOf(to)}</strong>
        <div>{transfer.reason}</div>
        <div className="muted">
          {t('transfer.by', { by: transfer.offeredBy, at: moment(transfer.offeredAt, now) })}
          {!waiting && ` · ${tc('transferState', state)} ${transfer.answeredBy ?? ''} ${transfer.answerReason ?? ''} ${nameOf(transfer.decision)}`}
        </div>
      </div>
      <div className="filters">
        {mayAnswer && <Button type="primary" loading={command.isPending} onClick={() => command.mutate({ path: 'accept' })} data-testid="transfer-accept">{t('transfer.accept')}</Button>}
        {mayAnswer && <Button onClick={() => setAsking({ path: 'reject' })} data-testid="transfer-reject">{t('transfer.reject')}</Button>}
        {mayDecide && [from, to].map((unit) => <Button key={unit.id} onClick={() => setAsking({ path: 'decide', unit: unit.id })} data-testid={`transfer-decide-${unit.id}`}>{t('transfer.decide', { unit: nameOf(unit) })}</Button>)}
        {mayWithdraw && <Button loading={command.isPending} onClick={() => command.mutate({ path: 'withdraw' })} data-testid="transfer-withdraw">{t('transfer.withdraw')}</Button>}
      </div>
      {asking && (
        <ReasonModal
          title={t(asking.path === 'reject' ? 'transfer.reject' : 'transfer.decide-title')}
          busy={command.isPending}
          fault={command.error}
          onSend={(reason) => command.mutate({ path: asking.path, body: { reason, unit: asking.unit } })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  )
}
