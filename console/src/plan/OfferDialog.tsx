import { Alert, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { post } from '../api/http'
import { ACTIONS, OVERRIDE_REASONS, type Action, type Candidate, type Offer, type OverrideReason } from '../api/plan'
import { problemLine } from '../platform/problemText'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { ColleagueSelect } from '../staff/ColleagueSelect'

interface OfferDialogProps {
  view: CaseView
  /** Whom the plan would ask. */
  recommended?: Candidate
  /** Whom the reader pressed; none lets them choose. */
  candidate?: Candidate
  onClose: () => void
}

/** Offers the case to somebody; whoever is not the plan's choice is chosen with a reason, which is kept and compared later. */
export function OfferDialog({ view, recommended, candidate, onClose }: OfferDialogProps) {
  const [staff, setStaff] = useState(candidate?.staff.id)
  const [action, setAction] = useState<Action | undefined>(candidate?.action)
  const [reason, setReason] = useState<OverrideReason>()
  const [note, setNote] = useState('')
  const overrides = staff !== undefined && staff !== recommended?.staff.id
  const complete = staff !== undefined && (!overrides || (reason !== undefined && (reason !== 'OTHER' || note.trim() !== '')))
  const send = useCommand<void, Offer>({
    run: () => post<Offer>(`/cases/${view.id}/offers`, { staff, action, override: overrides ? { reason, note: note.trim() || undefined } : undefined }),
    refresh: ['case-plan', 'plan', 'plan-next', 'board', 'tasks', 'plan-decisions', 'events'],
    done: ({ staff: asked }) => t('plan.offer.sent', { name: asked.name }),
    onDone: onClose,
    quiet: true,
  })
  return (
    <Modal
      open
      title={t('plan.offer.title', { id: view.id })}
      okText={t('plan.offer.send')}
      okButtonProps={{ disabled: !complete, loading: send.isPending, 'data-testid': 'offer-submit' }}
      onOk={() => send.mutate()}
      onCancel={onClose}
    >
      <div className="offer-form">
        {candidate ? <p><strong>{candidate.staff.name}</strong> · {tc('planAction', candidate.action)}</p> : (
          <div className="filters">
            <ColleagueSelect unit={view.queue.id} onDuty value={staff} onChange={setStaff} label={t('assign.who')} testId="offer-staff" />
            <Select<Action> allowClear className="filter" value={action} onChange={setAction} placeholder={t('plan.offer.action')} aria-label={t('plan.offer.action')} options={ACTIONS.filter((value) => value !== 'MESSAGE').map((value) => ({ value, label: tc('planAction', value) }))} data-testid="offer-action" />
          </div>
        )}
        {overrides && <Override recommended={recommended} reason={reason} onReason={setReason} />}
        {overrides && <Input.TextArea rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} placeholder={t('plan.offer.note')} aria-label={t('plan.offer.note')} data-testid="override-note" />}
        {send.error !== null && <Alert type="warning" showIcon title={problemLine(send.error)} data-testid="dialog-problem" />}
      </div>
    </Modal>
  )
}

function Override({ recommended, reason, onReason }: { recommended?: Candidate; reason?: OverrideReason; onReason: (reason: OverrideReason) => void }) {
  return (
    <fieldset className="heard">
      <legend>{recommended ? t('plan.offer.instead-of', { name: recommended.staff.name }) : t('reason.label')}</legend>
      <div className="track-outcomes">
        {OVERRIDE_REASONS.map((value) => (
          <Button key={value} aria-pressed={reason === value} className={reason === value ? 'outcome outcome-last' : 'outcome'} onClick={() => onReason(value)} data-testid={`override-${value}`}>{tc('plan.overrideReason', value)}</Button>
        ))}
      </div>
    </fieldset>
  )
}
