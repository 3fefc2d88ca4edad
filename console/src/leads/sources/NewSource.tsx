import { Alert, Form, Input, Modal } from 'antd'
import { post } from '../../api/http'
import { problemLine } from '../../platform/problemText'
import { t } from '../../platform/text/text'
import { useCommand } from '../../platform/useCommand'
import { TrustSelect } from './TrustSelect'

interface Fields {
  code: string
  name: string
  trust: number
}

interface NewSourceProps {
  onClose: () => void
  onMade: (made: { code: string; key: string }) => void
}

/** Registers a source; its key is shown once. */
export function NewSource({ onClose, onMade }: NewSourceProps) {
  const [form] = Form.useForm<Fields>()
  const make = useCommand({
    run: async (fields: Fields) => ({ code: fields.code, key: (await post<{ key: string }>('/sources', fields)).key }),
    refresh: ['sources'],
    quiet: true,
    onDone: (made) => {
      onMade(made)
      onClose()
    },
  })
  return (
    <Modal open title={t('source.new')} okText={t('source.make')} okButtonProps={{ loading: make.isPending, 'data-testid': 'source-submit' }} onOk={form.submit} onCancel={onClose}>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => make.mutate(fields)} initialValues={{ trust: 3 }}>
        <Form.Item name="code" label={t('source.code')} rules={[{ required: true, message: t('source.code-needed') }]}><Input autoFocus data-testid="source-code" /></Form.Item>
        <Form.Item name="name" label={t('source.name')} rules={[{ required: true, message: t('source.name-needed') }]}><Input data-testid="source-name" /></Form.Item>
        <Form.Item name="trust" label={t('source.trust')}><TrustSelect label={t('source.trust')} /></Form.Item>
      </Form>
      {make.error !== null && <Alert type="warning" showIcon title={problemLine(make.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
