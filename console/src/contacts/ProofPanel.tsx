import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import type { CaseView } from '../api/cases'
import { MATERIALS, type Evidence } from '../api/contacts'
import { address, upload } from '../api/http'
import { may } from '../cases/page/may'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { hereAndNow } from './hereAndNow'
import { useEvidence } from './queries'
import { useContact } from './useContact'

const DIGITS_SHOWN = 12

/** Material that was shown, as a picture, a file or by its reference: the close door counts what stands here. */
export function ProofPanel({ view }: { view: CaseView }) {
  const kept = useEvidence(view.id, view.version)
  const mayWork = may(view, 'record-contact')
  const items = kept.data?.items ?? []
  if (!mayWork && items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="proof-head" data-testid="proof">
      <h2 id="proof-head">{t('proof.head')}</h2>
      {mayWork && <AddProof id={view.id} />}
      <ul className="lines">{items.map((one) => <Proof key={one.id} one={one} />)}</ul>
    </section>
  )
}

function AddProof({ id }: { id: number }) {
  const contact = useContact(id)
  const file = useRef<HTMLInputElement>(null)
  const [proof, setProof] = useState<string>()
  const [reference, setReference] = useState('')
  const send = useCommand<File>({
    run: async (picture) => upload(`/cases/${id}/evidence`, picture, undefined, { proof, ...(await hereAndNow()) }),
    refresh: ['case', 'events', 'evidence'],
    done: t('proof.added'),
  })
  const add = () => contact.mutate({ path: 'evidence', body: { proof, reference: reference.trim() }, done: 'proof.added' }, { onSuccess: () => setReference('') })
  return (
    <>
      <div className="state-fields">
        <label htmlFor="proof-kind">{t('proof.kind')}</label>
        <Select id="proof-kind" value={proof} onChange={setProof} options={MATERIALS.map((value) => ({ value, label: <span data-testid={`proof-${value}`}>{tc('evidence', value)}</span> }))} data-testid="proof-kind" />
        <label htmlFor="proof-reference">{t('proof.reference')}</label>
        <Input id="proof-reference" value={reference} onChange={(event) => setReference(event.target.value)} maxLength={200} data-testid="proof-reference" />
      </div>
      <p>
        <Button onClick={add} disabled={!proof || !reference.trim()} loading={contact.isPending} data-testid="proof-add">{t('proof.add')}</Button>{' '}
        <Button onClick={() => file.current?.click()} disabled={!proof} loading={send.isPending} data-testid="proof-upload">{t('proof.upload')}</Button>
        <input
          ref={file}
          type="file"
          hidden
          accept="image/*,application/pdf,audio/*,video/mp4"
          capture="environment"
          aria-label={t('proof.upload')}
          data-testid="proof-file"
          onChange={(event) => {
            const picture = event.target.files?.[0]
            if (picture) send.mutate(picture)
            event.target.value = ''
          }}
        />
      </p>
    </>
  )
}

function Proof({ one }: { one: Evidence }) {
  const now = useNow()
  return (
    <li data-testid="evidence" data-proof={one.proof}>
      <strong>{tc('evidence', one.proof)}</strong> {one.reference}{' '}
      {one.hasFile && <a href={address(`/evidence/${one.id}/file`)} download data-testid="evidence-file">{t('proof.open')}</a>}{' '}
      <span className="muted">{moment(one.takenAt, now)} · {one.takenBy}{one.sha256 && ` · ${t('proof.hash', { hash: one.sha256.slice(0, DIGITS_SHOWN) })}`}</span>
    </li>
  )
}
