import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { MATERIALS } from '../api/contacts'
import { may } from '../cases/page/may'
import { t, tc } from '../platform/text/text'
import { useContact } from './useContact'

/** Material that was shown, by its reference, and the message to the person: the close door counts what stands here. */
export function ProofPanel({ view }: { view: CaseView }) {
  const contact = useContact(view.id)
  const [proof, setProof] = useState<string>()
  const [reference, setReference] = useState('')
  if (!may(view, 'record-contact')) return null
  const add = () => contact.mutate({ path: 'evidence', body: { proof, reference: reference.trim() }, done: 'proof.added' }, { onSuccess: () => setReference('') })
  return (
    <section className="panel" aria-labelledby="proof-head">
      <h2 id="proof-head">{t('proof.head')}</h2>
      <div className="state-fields">
        <label htmlFor="proof-kind">{t('proof.kind')}</label>
        <Select id="proof-kind" value={proof} onChange={setProof} options={MATERIALS.map((value) => ({ value, label: <span data-testid={`proof-${value}`}>{tc('evidence', value)}</span> }))} data-testid="proof-kind" />
        <label htmlFor="proof-reference">{t('proof.reference')}</label>
        <Input id="proof-reference" value={reference} onChange={(event) => setReference(event.target.value)} maxLength={200} data-testid="proof-reference" />
      </div>
      <p>
        <Button onClick={add} disabled={!proof || !reference.trim()} loading={contact.isPending} data-testid="proof-add">{t('proof.add')}</Button>{' '}
        <Button onClick={() => contact.mutate({ path: 'messages', body: { template: 'DO_NOT_TRANSFER' }, done: 'message.handed-over' })} data-testid="message-send">{t('message.send')}</Button>
      </p>
    </section>
  )
}
