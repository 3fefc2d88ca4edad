import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { t } from '../platform/text/text'
import { Heard, type HeardValue } from './Heard'
import { useContact, useDissuasion } from './useContact'

/** After somebody answered: where they stand and what was noticed, in the same place and by taps. */
export function AfterCall({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const seen = useDissuasion(view.id, view.version)
  const contact = useContact(view.id)
  const [heard, setHeard] = useState<HeardValue>({ signs: [] })
  if (!seen.data) return null
  const save = async () => {
    if (heard.signs.length > 0) await contact.mutateAsync({ path: 'signs', body: { signs: heard.signs } })
    if (heard.state) await contact.mutateAsync({ path: 'state', body: { state: heard.state } })
    onDone()
  }
  return (
    <div className="after-call" data-testid="after-call">
      <Heard states={[view.victimState, ...seen.data.moves.filter((state) => state !== view.victimState)]} known={seen.data.signs.map((one) => one.sign)} value={heard} onChange={setHeard} />
      <p>
        <Button type="primary" onClick={() => void save()} disabled={!heard.state && heard.signs.length === 0} loading={contact.isPending} data-testid="heard-save">{t('heard.save')}</Button>{' '}
        <Button type="text" onClick={onDone}>{t('heard.nothing')}</Button>
      </p>
    </div>
  )
}
