import { Alert, Form, Input, Modal, Select } from 'antd'
import type { CaseView } from '../../api/cases'
import { GRADES, type Grade } from '../../api/common'
import { problemLine } from '../../platform/problemText'
import { t, tc } from '../../platform/text/text'
import { useCaseCommand } from './useCaseCommand'

export type ReasonMove = 'hand-back' | 'lower-grade' | 'watch' | 'unwatch' | 'reopen'

interface Answer {
  reason: string
  grade?: Grade
}

/** A move that needs no more than a reason. */
export function ReasonDialog({ view, move, onClose }: { view: CaseView; move: ReasonMove; onClose: () => void }) {
  const [form] = Form.useForm<Answer>()
  const command = useCaseCommand(view.id, onClose, true)
  const lower = GRADES.slice(GRADES.indexOf(view.grade) + 1)
  const send = ({ reason, grade }: Answer) => {
    const watching = move === 'watch' || move === 'unwatch'
    command.mutate({ path: move, body: watching ? { note: reason } : { reason, grade } })
  }
  return (
    <Modal
      open
      title={tc('case.move', move)}
      okText={tc('case.move', move)}
      okButtonProps={{ loading: command.isPending, 'data-testid': 'reason-submit' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Answer> form={form} layout="vertical" onFinish={send} initialValues={{ grade: lower[0] }}>
        {move === 'lower-grade' && (
          <Form.Item name="grade" label={t('case.grade')} rules={[{ required: true }]}>
            <Select options={lower.map((value) => ({ value, label: tc('grade', value) }))} data-testid="lower-grade-to" />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('reason.label')} rules={[{ required: move !== 'watch' && move !== 'unwatch', whitespace: true, message: t('reason.needed') }]}>
          <Input.TextArea autoFocus rows={3} maxLength={500} data-testid="reason-text" />
        </Form.Item>
      </Form>
      {command.error !== null && <Alert type="warning" showIcon title={problemLine(command.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
