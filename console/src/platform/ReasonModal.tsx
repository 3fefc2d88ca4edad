import { Alert, Input, Modal } from 'antd'
import { useState } from 'react'
import { problemLine } from './problemText'
import { t } from './text/text'

interface ReasonModalProps {
  title: string
  busy: boolean
  fault: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

/** Asks for a reason, and shows why the server said no. */
export function ReasonModal({ title, busy, fault, onSend, onClose }: ReasonModalProps) {
  const [reason, setReason] = useState('')
  return (
    <Modal open title={title} okText={title} okButtonProps={{ loading: busy, disabled: !reason.trim(), 'data-testid': 'reason-submit' }} onOk={() => onSend(reason.trim())} onCancel={onClose}>
      <label htmlFor="reason-text">{t('reason.label')}</label>
      <Input.TextArea id="reason-text" autoFocus rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} data-testid="reason-text" />
      {fault !== null && fault !== undefined && <Alert type="warning" showIcon title={problemLine(fault)} data-testid="dialog-problem" />}
    </Modal>
  )
}
