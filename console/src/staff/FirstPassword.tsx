import { Alert, Modal, Typography } from 'antd'
import { t } from '../platform/text/text'
import type { Hired } from './HireStaff'

/** A new colleague's first password, this once and never again. */
export function FirstPassword({ hired, onClose }: { hired: Hired; onClose: () => void }) {
  return (
    <Modal open title={t('staff.password-title', { username: hired.username })} onOk={onClose} onCancel={onClose} cancelButtonProps={{ hidden: true }}>
      <Alert type="warning" showIcon title={t('staff.password-once')} />
      <Typography.Text copyable code data-testid="staff-password">{hired.password}</Typography.Text>
    </Modal>
  )
}
