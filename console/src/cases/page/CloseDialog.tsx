import { Alert, Form, Input, Modal, Radio, Select } from 'antd'
import { useMe } from '../../access/session'
import type { CaseView, CloseOutcome } from '../../api/cases'
import { FRAUD_TYPES } from '../../api/common'
import { problemLine } from '../../platform/problemText'
import { t, tc } from '../../platform/text/text'
import { CloseEvidence } from './CloseEvidence'
import { CloseMoney } from './CloseMoney'
import { CloseState } from './CloseState'
import { closeNeeds } from './closeNeeds'
import { owedText } from './owedText'
import { useCaseCommand } from './useCaseCommand'

interface Closing {
  outcome: CloseOutcome
  evidence?: string[]
  atRisk?: string
  moved?: string
  basis?: string
  confirmedType?: string
  note?: string
}

/** The one close door: asks only what the chosen way of closing needs. */
export function CloseDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const me = useMe()
  const [form] = Form.useForm<Closing>()
  const command = useCaseCommand(view.id, onClose, true)
  const outcome = Form.useWatch('outcome', form)
  const needs = closeNeeds(outcome ? view.closeRequirements[outcome] : undefined)
  const outcomes = Object.keys(view.closeRequirements) as CloseOutcome[]
  const samePerson = needs.secondPerson && view.assignee?.id === me.staffId
  const send = ({ evidence = [], ...rest }: Closing) =>
    command.mutate({ path: 'close', body: { ...rest, evidence: evidence.map((kind) => ({ kind })), basis: rest.basis ?? 'NONE' }, done: 'close.done' })
  return (
    <Modal
      open
      width={680}
      title={t('close.title', { id: view.id })}
      okText={t('close.submit')}
      okButtonProps={{ disabled: !outcome || samePerson, loading: command.isPending, 'data-testid': 'close-submit' }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Closing> form={form} layout="vertical" onFinish={send} initialValues={{ confirmedType: view.fraudType, atRisk: view.atRisk, moved: view.moved }}>
        <Form.Item name="outcome" label={t('close.outcome')} rules={[{ required: true, message: t('close.outcome-needed') }]}>
          <Radio.Group className="close-outcomes">
            {outcomes.map((one) => <Radio key={one} value={one}><span data-testid={`close-outcome-${one}`}>{tc('outcome', one)}</span></Radio>)}
          </Radio.Group>
        </Form.Item>
        {outcome && (
          <>
            {needs.owed.length > 0 && <Alert type="warning" showIcon title={t('close.owed')} description={needs.owed.map(owedText).join(t('list.join'))} data-testid="close-owed" />}
            {samePerson && <Alert type="warning" showIcon title={t('close.second-person')} />}
            {needs.states.length > 0 && <CloseState view={view} states={needs.states} />}
            {needs.evidence.length > 0 && <CloseEvidence groups={needs.evidence} />}
            {needs.money && <CloseMoney />}
            {needs.money && (
              <Form.Item name="confirmedType" label={t('close.type')}>
                <Select allowClear options={FRAUD_TYPES.map((value) => ({ value, label: tc('fraudType', value) }))} data-testid="close-type" />
              </Form.Item>
            )}
            <Form.Item name="note" label={t('close.note')}>
              <Input.TextArea rows={2} maxLength={4000} data-testid="close-note" />
            </Form.Item>
          </>
        )}
      </Form>
      {command.error !== null && <Alert type="warning" showIcon title={problemLine(command.error)} data-testid="close-problem" />}
    </Modal>
  )
}
