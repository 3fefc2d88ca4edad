import { Alert, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { post } from '../api/http'
import { REVIEW_FINDINGS, REVIEW_RESULTS, type Review, type ReviewResult } from '../api/queues'
import { problemLine } from '../platform/problemText'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

interface Fields {
  result: ReviewResult
  findings?: string[]
  note?: string
}

/** The second person's word: sound, flawed with its findings, or opened again with the reason. */
export function ReviewForm({ review, onClose }: { review: Review; onClose: () => void }) {
  const [form] = Form.useForm<Fields>()
  const result = Form.useWatch('result', form)
  const give = useCommand({
    run: (fields: Fields) => post(`/reviews/${review.id}`, { findings: [], ...fields }),
    refresh: ['reviews', 'case', 'board', 'cases'],
    quiet: true,
    done: t('case.saved'),
    onDone: onClose,
  })
  return (
    <Modal open title={t('review.title', { case: review.case, outcome: tc('outcome', review.outcome) })} okText={t('review.give')} cancelText={t('cancel')} okButtonProps={{ loading: give.isPending, danger: result === 'REOPEN', 'data-testid': 'review-submit' }} onOk={form.submit} onCancel={onClose}>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => give.mutate(fields)}>
        <Form.Item name="result" label={t('review.result')} rules={[{ required: true, message: t('review.result-needed') }]}>
          <Radio.Group options={REVIEW_RESULTS.map((value) => ({ value, label: <span data-testid={`review-${value}`}>{tc('reviewResult', value)}</span> }))} />
        </Form.Item>
        {(result === 'FLAWED' || result === 'REOPEN') && (
          <Form.Item name="findings" label={t('review.findings')} rules={[{ validator: (_, found?: string[]) => (result === 'FLAWED' && !found?.length ? Promise.reject(new Error(t('review.finding-needed'))) : Promise.resolve()) }]}>
            <Checkbox.Group className="review-findings" options={REVIEW_FINDINGS.map((value) => ({ value, label: <span data-testid={`finding-${value}`}>{tc('reviewFinding', value)}</span> }))} />
          </Form.Item>
        )}
        <Form.Item name="note" label={t(result === 'REOPEN' ? 'review.reason' : 'review.note')} rules={[{ required: result === 'REOPEN', whitespace: true, message: t('review.reason-needed') }]}>
          <Input.TextArea rows={3} maxLength={1000} data-testid="review-note" />
        </Form.Item>
      </Form>
      {give.error !== null && <Alert type="warning" showIcon title={problemLine(give.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
