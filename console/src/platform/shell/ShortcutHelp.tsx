import { Modal } from 'antd'
import { listShortcuts } from '../shortcuts'
import { t } from '../text/text'

/** The keys that work on this view. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal title={t('shortcut.title')} open={open} onCancel={onClose} footer={null} destroyOnHidden>
      <dl className="shortcuts" data-testid="shortcut-help">
        {listShortcuts().map(({ key, label }) => (
          <div key={key + label}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{label}</dd>
          </div>
        ))}
        <div>
          <dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt>
          <dd>{t('shortcut.command')}</dd>
        </div>
      </dl>
    </Modal>
  )
}
