import { Alert, Form, Input, Modal } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import type { CaseView } from '../../api/cases'
import { post } from '../../api/http'
import { UnitSelect } from '../../jurisdiction/UnitSelect'
import { problemLine } from '../../platform/problemText'
import { t } from '../../platform/text/text'
import { useCommand } from '../../platform/useCommand'

interface Offer {
  to: number
  reason: string
}

/** Offers the case to another unit; it stays ours until they accept. */
export function TransferDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const [form] = Form.useForm<Offer>()
  const client = useQueryClient()
  const offer = useCommand({
    run: (value: Offer) => post(`/cases/${view.id}/transfers`, value),
    refresh: ['transfers', 'events', 'board', 'tasks'],
    done: t('transfer.offered'),
    quiet: true,
    onDone: () => {
      void client.invalidateQueries({ queryKey: ['case', String(view.id)] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('case.move.transfer')}
      okText={t('transfer.offer')}
      okButtonProps={{ loading: offer.isPending, 'data-testid': 'transfer-submit' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Offer> form={form} layout="vertical" onFinish={(value) => offer.mutate(value)}>
        <Form.Item name="to" label={t('transfer.to')} rules={[{ required: true, message: t('transfer.to-needed') }]}>
          <UnitSelect placeholder={t('transfer.to')} kinds={['STATION', 'EXTERNAL']} testId="transfer-to" className="wide" />
        </Form.Item>
        <Form.Item name="reason" label={t('reason.label')} rules={[{ required: true, whitespace: true, message: t('reason.needed') }]}>
          <Input.TextArea rows={3} maxLength={500} data-testid="transfer-reason" />
        </Form.Item>
      </Form>
      {offer.error !== null && <Alert type="warning" showIcon title={problemLine(offer.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
