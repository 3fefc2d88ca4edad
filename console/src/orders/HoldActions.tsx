import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import { post } from '../api/http'
import { t, tc } from '../platform/text/text'
import { mayOf, type Hold } from './holds'
import { useOrderCommand } from './useOrderCommand'

const DECIDED = ['signature', 'decline', 'renewal', 'lift']
const NOTED = ['notice', 'release-request', 'appeal']

/** What may be done about all accounts of a hold in one act. */
export function HoldActions({ hold }: { hold: Hold }) {
  const can = useCan()
  const [note, setNote] = useState('')
  const command = useOrderCommand('orders.saved', () => setNote(''))
  const may = mayOf(hold)
  const decides = can('ORDER_DECIDE')
  const acts = [...(decides ? DECIDED : []), ...(can('ORDER_ASK') ? NOTED : [])].filter((act) => may.includes(act))
  const pleads = decides && may.includes('decision')
  if (acts.length === 0 && !pleads) return null
  const why = { note: note.trim() || undefined }
  const send = (act: string, body: object) => command.mutate(() => post(`/holds/${hold.id}/${act}`, body))
  return (
    <div className="visit-form">
      <Input value={note} onChange={(event) => setNote(event.target.value)} placeholder={t('orders.note')} aria-label={t('orders.note')} maxLength={1000} data-testid="hold-note" />
      <div className="filters">
        {acts.map((act) => (
          <Button key={act} type={act === 'signature' ? 'primary' : 'default'} danger={act === 'lift'} loading={command.isPending} onClick={() => send(act, act === 'signature' || act === 'renewal' ? {} : why)} data-testid={`hold-${act}`}>
            {tc('holdAct', act)}
          </Button>
        ))}
        {pleads && (
          <>
            <Button loading={command.isPending} onClick={() => send('decision', { granted: true, ...why })} data-testid="hold-release">{tc('holdAct', 'release')}</Button>
            <Button loading={command.isPending} onClick={() => send('decision', { granted: false, ...why })} data-testid="hold-keep">{tc('holdAct', 'keep')}</Button>
          </>
        )}
      </div>
      <span className="muted">{t('holds.all')}</span>
    </div>
  )
}
