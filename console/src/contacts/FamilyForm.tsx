import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { OUTCOMES, type CaseView, type TrackOutcome } from '../api/cases'
import { CONSENTS, LEGAL_BASES, type Consent, type LegalBasis } from '../api/contacts'
import { RELATIONS } from '../api/persons'
import { may } from '../cases/page/may'
import { t, tc } from '../platform/text/text'
import { Chips } from './Chips'
import { useContact } from './useContact'

/** Reaching the family tells them what the person may not want told: on what basis, and whether the person agreed, is asked. */
export function FamilyForm({ view }: { view: CaseView }) {
  const contact = useContact(view.id)
  const [open, setOpen] = useState(false)
  const [relation, setRelation] = useState('CHILD')
  const [name, setName] = useState('')
  const [basis, setBasis] = useState<LegalBasis>('ANTI_FRAUD_LAW')
  const [consent, setConsent] = useState<Consent>('NOT_ASKED')
  const [why, setWhy] = useState('')
  if (!may(view, 'record-contact')) return null
  if (!open) return <Button onClick={() => setOpen(true)} data-testid="family-open">{t('family.open')}</Button>
  const record = (outcome: TrackOutcome) =>
    contact.mutate(
      { path: 'family', body: { outcome, relation, basis, consent, name: name.trim() || undefined, consentReason: why.trim() || undefined }, done: 'track.recorded' },
      { onSuccess: () => setOpen(false) },
    )
  const needsWhy = consent !== 'YES'
  return (
    <div className="visit-form">
      <div className="state-fields">
        <label htmlFor="family-relation">{t('family.relation')}</label>
        <Select id="family-relation" value={relation} onChange={setRelation} options={RELATIONS.map((value) => ({ value, label: tc('relation', value) }))} data-testid="family-relation" />
        <label htmlFor="family-name">{t('family.name')}</label>
        <Input id="family-name" value={name} onChange={(event) => setName(event.target.value)} maxLength={100} autoComplete="off" data-testid="family-name" />
        <label htmlFor="family-basis">{t('family.basis')}</label>
        <Select<LegalBasis> id="family-basis" value={basis} onChange={setBasis} options={LEGAL_BASES.map((value) => ({ value, label: tc('legalBasis', value) }))} data-testid="family-basis" />
      </div>
      <Chips label={t('family.consent')} values={CONSENTS} chosen={[consent]} text={(value) => tc('consent', value)} onChange={(all) => setConsent(all.at(-1) ?? 'NOT_ASKED')} testid="consent" />
      {needsWhy && <Input value={why} onChange={(event) => setWhy(event.target.value)} placeholder={t('family.why')} aria-label={t('family.why')} maxLength={1000} data-testid="family-why" />}
      <div className="track-outcomes" role="group" aria-label={t('visit.outcome')}>
        {OUTCOMES.FAMILY.map((outcome) => (
          <Button key={outcome} disabled={contact.isPending || (needsWhy && !why.trim())} onClick={() => record(outcome)} data-testid={`family-${outcome}`}>{tc('trackOutcome', outcome)}</Button>
        ))}
      </div>
    </div>
  )
}
