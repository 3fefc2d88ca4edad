import { InboxOutlined } from '@ant-design/icons'
import { Alert, Form, Upload } from 'antd'
import { useState } from 'react'
import { upload } from '../../api/http'
import type { Import } from '../../api/leads'
import { problemLine } from '../../platform/problemText'
import { t } from '../../platform/text/text'
import { useCommand } from '../../platform/useCommand'
import { SourceSelect } from '../SourceSelect'

/** Takes a CSV or XLSX file by dropping or choosing it. */
export function DropFile({ onStarted }: { onStarted: (id: number) => void }) {
  const [source, setSource] = useState<string>()
  const start = useCommand({
    run: (file: File) => upload<Import>('/imports', file, { source }),
    refresh: ['imports'],
    quiet: true,
    onDone: ({ id }) => onStarted(id),
  })
  return (
    <section className="panel drop" aria-label={t('imports.drop-title')}>
      <Form.Item label={t('imports.source')} htmlFor="import-source"><SourceSelect id="import-source" value={source} onChange={setSource} /></Form.Item>
      <Upload.Dragger
        accept=".csv,.tsv,.txt,.xlsx"
        showUploadList={false}
        disabled={start.isPending}
        beforeUpload={(file) => {
          start.mutate(file)
          return false
        }}
        data-testid="import-file"
      >
        <p className="drop-icon"><InboxOutlined aria-hidden="true" /></p>
        <p>{start.isPending ? t('imports.sending') : t('imports.drop')}</p>
        <p className="muted">{t('imports.drop-hint')}</p>
      </Upload.Dragger>
      {start.error !== null && <Alert type="warning" showIcon title={problemLine(start.error)} data-testid="import-problem" />}
    </section>
  )
}
