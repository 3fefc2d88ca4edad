import { Alert, Button, Progress } from 'antd'
import { useParams } from 'react-router'
import { Needs } from '../../access/Needs'
import { address } from '../../api/http'
import type { Import } from '../../api/leads'
import { count, fileSize } from '../../platform/format/count'
import { Page } from '../../platform/shell/Page'
import { Fetched } from '../../platform/states/Fetched'
import { findText, t, tc } from '../../platform/text/text'
import { useImport } from '../queries'
import { VerdictTable } from './VerdictTable'

/** One import while it runs and after: how far it is, and the verdict on every row. */
export default function ImportPage() {
  const { id = '' } = useParams()
  return (
    <Needs permission="LEAD_IMPORT">
      <Loaded key={id} id={id} />
    </Needs>
  )
}

function Loaded({ id }: { id: string }) {
  const found = useImport(id)
  return <Fetched query={found}>{(data) => <View data={data} />}</Fetched>
}

const TALLIES = ['accepted', 'joined', 'duplicate', 'revised', 'quarantined'] as const

function View({ data }: { data: Import }) {
  const running = data.state === 'RUNNING'
  const percent = data.state === 'DONE' ? 100 : Math.floor((data.bytesRead * 100) / Math.max(1, data.bytesTotal))
  return (
    <Page
      title={data.fileName}
      note={<span data-testid="import-state" data-state={data.state}>{tc('importState', data.state)}</span>}
      actions={<Button href={address(`/imports/${data.id}/verdicts.csv`)} download disabled={running} data-testid="import-download">{t('imports.download')}</Button>}
    >
      <section className="panel">
        <Progress percent={percent} status={data.state === 'FAILED' ? 'exception' : running ? 'active' : 'success'} aria-label={t('imports.progress')} />
        <p className="muted">{t('imports.bytes', { read: fileSize(data.bytesRead), total: fileSize(data.bytesTotal) })}</p>
        {data.problem && <Alert type="error" showIcon title={findText('problem', data.problem.code) ?? data.problem.detail} description={findText('advice', data.problem.code)} data-testid="import-problem" />}
        <dl className="tallies" data-testid="import-tallies">
          <div><dt>{t('verdict.received')}</dt><dd data-testid="tally-received">{count(data.received)}</dd></div>
          {TALLIES.map((name) => (
            <div key={name} className={name === 'quarantined' && data.quarantined > 0 ? 'tally-bad' : ''}>
              <dt>{tc('verdict', name.toUpperCase())}</dt>
              <dd data-testid={`tally-${name}`}>{count(data[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <VerdictTable id={data.id} running={running} total={data.received} />
    </Page>
  )
}
