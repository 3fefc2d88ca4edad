import { Alert, Modal, Typography } from 'antd'
import { t } from '../../platform/text/text'

/** A source's new key, this once and never again. */
export function KeyShown({ code, secret, onClose }: { code: string; secret: string; onClose: () => void }) {
  return (
    <Modal open title={t('source.key-title', { code })} onOk={onClose} onCancel={onClose} cancelButtonProps={{ hidden: true }}>
      <Alert type="warning" showIcon title={t('source.key-once')} />
      <Typography.Text copyable code data-testid="source-key">{secret}</Typography.Text>
    </Modal>
  )
}
