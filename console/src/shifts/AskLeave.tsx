import { Alert, DatePicker, Form, Modal } from 'antd'
import { post } from '../api/http'
import { LEAVE_KINDS, type Shift } from '../api/shifts'
import { CodeSelect } from '../platform/CodeSelect'
import { problemLine } from '../platform/problemText'
import { t } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { shiftText } from './shiftText'

interface Fields {
  kind: string
  span?: [{ toISOString: () => string }, { toISOString: () => string }]
}

/** Asks for leave, for exactly one shift or from a time to a time; the unit lead answers. */
export function AskLeave({ shift, onClose }: { shift?: Shift; onClose: () => void }) {
  const [form] = Form.useForm<Fields>()
  const ask = useCommand({
    run: ({ kind, span }: Fields) => (shift ? post(`/shifts/${shift.id}/leave`, { kind }) : post('/leave', { kind, from: span?.[0].toISOString(), to: span?.[1].toISOString() })),
    refresh: ['leave', 'my-shifts'],
    quiet: true,
    done: t('leave.asked'),
    onDone: onClose,
  })
  return (
    <Modal open title={shift ? t('leave.for-shift', { shift: shiftText(shift, serverNow()) }) : t('leave.ask')} okText={t('leave.send')} cancelText={t('cancel')} okButtonProps={{ loading: ask.isPending, 'data-testid': 'leave-submit' }} onOk={form.submit} onCancel={onClose}>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => ask.mutate(fields)}>
        <Form.Item name="kind" label={t('leave.kind')} rules={[{ required: true, message: t('leave.kind-needed') }]}><CodeSelect codes={LEAVE_KINDS} words="leaveKind" label={t('leave.kind')} testId="leave-kind" className="" /></Form.Item>
        {!shift && <Form.Item name="span" label={t('leave.span')} rules={[{ required: true, message: t('leave.span-needed') }]}><DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" /></Form.Item>}
      </Form>
      {ask.error !== null && <Alert type="warning" showIcon title={problemLine(ask.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
