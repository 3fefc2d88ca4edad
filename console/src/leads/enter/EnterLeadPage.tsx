import { Alert, Button, Form, Input, Segmented } from 'antd'
import { useRef } from 'react'
import type { InputRef } from 'antd'
import { Needs } from '../../access/Needs'
import { FAMILIES, FRAUD_TYPES, GRADES } from '../../api/common'
import { post } from '../../api/http'
import type { Received } from '../../api/leads'
import { AddressHint } from '../../jurisdiction/AddressHint'
import { CodeSelect } from '../../platform/CodeSelect'
import { MoneyInput } from '../../platform/format/MoneyInput'
import { problemLine } from '../../platform/problemText'
import { Page } from '../../platform/shell/Page'
import { t, tc } from '../../platform/text/text'
import { useCommand } from '../../platform/useCommand'
import { VerdictNote } from '../VerdictNote'
import { leadOf, type Entry } from './leadOf'
import { useKeys } from './useKeys'

/** A lead phoned in or walked in, written down in under a minute: few fields, Enter sends. */
export default function EnterLeadPage() {
  return (
    <Needs permission="LEAD_ENTER">
      <EnterLead />
    </Needs>
  )
}

function EnterLead() {
  const [form] = Form.useForm<Entry>()
  const first = useRef<InputRef>(null)
  const keyOf = useKeys()
  const send = useCommand({
    run: (entry: Entry) => {
      const { key, at } = keyOf(JSON.stringify(entry))
      return post<Received>('/leads', leadOf(entry, at), { 'Idempotency-Key': key })
    },
    refresh: ['leads', 'board', 'tasks'],
    quiet: true,
    onDone: (answer) => {
      if (answer.quarantined === 0) {
        form.resetFields()
        first.current?.focus()
      }
    },
  })
  const address = Form.useWatch('address', form)
  const verdict = send.data?.verdicts[0]
  return (
    <Page title={t('enter.title')} note={t('enter.hint')}>
      <Form<Entry> form={form} layout="vertical" className="panel enter" onFinish={(entry) => send.mutate(entry)} initialValues={{ family: 'REPORT' }}>
        <Form.Item name="phone" label={t('field.person.phone')}><Input ref={first} autoFocus inputMode="tel" autoComplete="off" data-testid="enter-phone" /></Form.Item>
        <Form.Item name="name" label={t('field.person.name')}><Input autoComplete="off" data-testid="enter-name" /></Form.Item>
        <Form.Item name="idNumber" label={t('field.person.idNumber')}><Input autoComplete="off" data-testid="enter-id-number" /></Form.Item>
        <Form.Item name="address" label={t('field.person.address')} extra={<AddressHint text={address} />} className="enter-wide"><Input autoComplete="off" data-testid="enter-address" /></Form.Item>
        <Form.Item name="family" label={t('field.family')} rules={[{ required: true }]} className="enter-wide">
          <Segmented options={FAMILIES.map((value) => ({ value, label: <span data-testid={`enter-family-${value}`}>{tc('family', value)}</span> }))} />
        </Form.Item>
        <Form.Item name="fraudType" label={t('case.type')}><CodeSelect codes={FRAUD_TYPES} words="fraudType" label={t('unknown')} testId="enter-type" className="wide" /></Form.Item>
        <Form.Item name="grade" label={t('field.grade')}><CodeSelect codes={GRADES} words="grade" label={t('enter.grade-auto')} testId="enter-grade" className="wide" /></Form.Item>
        <Form.Item name="atRisk" label={t('case.at-risk')}><MoneyInput key={verdict?.lead} testId="enter-at-risk" /></Form.Item>
        <Form.Item name="text" label={t('enter.text')} className="enter-wide"><Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} data-testid="enter-text" /></Form.Item>
        <div className="enter-wide">
          {send.error !== null && <Alert type="warning" showIcon title={problemLine(send.error)} data-testid="enter-problem" />}
          {verdict && <VerdictNote row={verdict} />}
          <div className="form-actions"><Button type="primary" size="large" htmlType="submit" loading={send.isPending} data-testid="enter-submit">{t('enter.submit')}</Button></div>
        </div>
      </Form>
    </Page>
  )
}
