import { Alert, Button, Form, Input, Popconfirm } from 'antd'
import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Needs } from '../../access/Needs'
import { post } from '../../api/http'
import type { QuarantinePage, VerdictRow } from '../../api/leads'
import { problemLine } from '../../platform/problemText'
import { Page } from '../../platform/shell/Page'
import { Fetched } from '../../platform/states/Fetched'
import { findText, t, tc } from '../../platform/text/text'
import { useCommand } from '../../platform/useCommand'
import { fieldReasonText } from '../fieldReasonText'
import { flatten } from '../FieldList'
import { useQuarantined } from '../queries'
import { isField, isNamed } from './headings'
import { VerdictNote } from '../VerdictNote'
import { sourceName } from './sourceName'

/** Mends one quarantined message: its fields as they came, each with what is wrong with it. */
export default function MendPage() {
  const { id = '' } = useParams()
  return (
    <Needs permission="LEAD_MEND">
      <Loaded key={id} id={id} />
    </Needs>
  )
}

function Loaded({ id }: { id: string }) {
  const found = useQuarantined(id)
  return <Fetched query={found}>{(data) => <Mend item={data} />}</Fetched>
}

function Mend({ item }: { item: QuarantinePage }) {
  const navigate = useNavigate()
  const fields = useMemo(() => flatten(item.fields), [item.fields])
  const mend = useCommand({
    run: (values: Record<string, string>) => post<VerdictRow>(`/quarantine/${item.id}/mend`, { fields: values }),
    refresh: ['quarantine', 'leads', 'board'],
    quiet: true,
  })
  const discard = useCommand({
    run: () => post(`/quarantine/${item.id}/discard`, { reason: t('quarantine.discard-reason') }),
    refresh: ['quarantine'],
    done: t('quarantine.discarded'),
    onDone: () => void navigate('/quarantine'),
  })
  const missing = item.reasons.map(({ field }) => field).filter((field) => isField(field) && !Object.keys(fields).some((name) => isNamed(name, field)))
  const names = [...new Set([...missing, ...Object.keys(fields)])]
  const reasons = mend.data?.reasons && mend.data.verdict === 'QUARANTINED' ? mend.data.reasons : item.reasons
  return (
    <Page title={t('mend.title', { source: sourceName(item), ref: item.sourceRef ?? '' })} note={tc('quarantineState', item.state)}>
      <div className="panel">
        <p className="muted">{t('mend.hint')}</p>
        {reasons.filter(({ field }) => !names.some((name) => isNamed(name, field))).map((reason) => <Alert key={reason.field + reason.code} type="warning" showIcon title={fieldReasonText(reason)} />)}
        <Form
          layout="vertical"
          // names hold dots, which must not become paths
          initialValues={Object.fromEntries(names.map((name) => [key(name), fields[name] ?? '']))}
          onFinish={(values: Record<string, string>) => mend.mutate(Object.fromEntries(names.map((name) => [name, values[key(name)] ?? '']).filter(([name, text]) => text || (name && name in fields))))}
          className="mend"
        >
          {names.map((name) => {
            const wrong = reasons.filter(({ field }) => isNamed(name, field))
            return (
              <Form.Item key={name} name={key(name)} label={findText('field', name) ?? name} validateStatus={wrong.length > 0 ? 'error' : undefined} extra={wrong.map((reason) => fieldReasonText({ ...reason, field: '' })).join(t('reason.join')) || undefined}>
                {name === 'text' ? <Input.TextArea autoSize data-testid={`mend-${name}`} /> : <Input data-testid={`mend-${name}`} />}
              </Form.Item>
            )
          })}
          {mend.error !== null && <Alert type="warning" showIcon title={problemLine(mend.error)} data-testid="mend-problem" />}
          {mend.data && <VerdictNote row={mend.data} />}
          <div className="form-actions">
            <Button type="primary" htmlType="submit" loading={mend.isPending} data-testid="mend-submit">{t('mend.submit')}</Button>
            <Popconfirm title={t('quarantine.discard-ask')} onConfirm={() => discard.mutate()} okButtonProps={{ 'data-testid': 'discard-confirm' }}>
              <Button danger data-testid="mend-discard">{t('quarantine.discard')}</Button>
            </Popconfirm>
          </div>
        </Form>
      </div>
    </Page>
  )
}

const key = (name: string) => name.replaceAll('.', '__')
