import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import type { CallbackLine } from '../api/guides'
import { put } from '../api/http'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { useCallbacks } from './queries'

/** The number each unit gives for ringing back; where there is none, that of the unit above is said. */
export function CallbackList() {
  const callbacks = useCallbacks()
  return (
    <>
      <p className="muted">{t('guides.callbacks-hint')}</p>
      <Fetched query={callbacks}>
        {({ items }) => (
          <ul className="cards">
            {items.map((line) => (
              <li key={line.unit.id} className="card" data-testid="callback-row"><Line key={line.callback} line={line} /></li>
            ))}
          </ul>
        )}
      </Fetched>
    </>
  )
}

function Line({ line }: { line: CallbackLine }) {
  const mayEdit = useCan()('GUIDE_EDIT')
  const [number, setNumber] = useState(line.callback ?? '')
  const save = useCommand({ run: () => put(`/guide-callbacks/${line.unit.id}`, { callback: number || null }), refresh: ['guides'], done: t('case.saved') })
  const changed = number.trim() !== (line.callback ?? '')
  return (
    <div className="card-head">
      <span>{nameOf(line.unit)}</span>
      {mayEdit ? (
        <span className="filters">
          <Input value={number} onChange={(event) => setNumber(event.target.value)} maxLength={30} inputMode="tel" aria-label={t('guide.callback-of', { unit: nameOf(line.unit) })} data-testid={`callback-${line.unit.id}`} />
          <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button>
        </span>
      ) : (
        <span>{line.callback}</span>
      )}
    </div>
  )
}
