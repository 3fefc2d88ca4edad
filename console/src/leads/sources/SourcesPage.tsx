import { Button, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Needs } from '../../access/Needs'
import { useCan } from '../../access/session'
import { patch, post } from '../../api/http'
import type { Source } from '../../api/leads'
import { count } from '../../platform/format/count'
import { moment } from '../../platform/format/moment'
import { Page } from '../../platform/shell/Page'
import { Fetched } from '../../platform/states/Fetched'
import { EmptyState } from '../../platform/states/States'
import { t, tc } from '../../platform/text/text'
import { roughly } from '../../platform/time/duration'
import { serverNow } from '../../platform/time/serverClock'
import { useCommand } from '../../platform/useCommand'
import { useSources } from '../queries'
import { KeyShown } from './KeyShown'
import { NewSource } from './NewSource'
import { TrustSelect } from './TrustSelect'

/** Who sends leads, how far each is trusted, and whether it was heard of lately. */
export default function SourcesPage() {
  return (
    <Needs permission="SOURCE_VIEW">
      <Sources />
    </Needs>
  )
}

function Sources() {
  const mayManage = useCan()('SOURCE_MANAGE')
  const sources = useSources()
  const [adding, setAdding] = useState(false)
  const [key, setKey] = useState<{ code: string; key: string }>()
  const change = useCommand({ run: ({ code, ...fields }: { code: string; trust?: number; needsReview?: boolean }) => patch(`/sources/${code}`, fields), refresh: ['sources'], done: t('case.saved') })
  const newKey = useCommand({ run: (code: string) => post<{ key: string }>(`/sources/${code}/key`), refresh: ['sources'], onDone: (answer) => setKey({ code: newKey.variables ?? '', key: answer.key }) })

  const columns: TableColumnsType<Source> = [
    { title: t('column.source'), render: (_, row) => <><strong>{row.name}</strong> <span className="muted">{row.code}</span></> },
    { title: t('source.trust'), render: (_, row) => <TrustSelect value={row.trust} disabled={!mayManage} onChange={(trust) => change.mutate({ code: row.code, trust })} label={t('source.trust-of', { name: row.name })} /> },
    { title: t('source.registered'), render: (_, row) => <>{tc('registered', row.registered)} {row.needsReview && <Tag>{t('source.needs-review')}</Tag>}</> },
    { title: t('source.last-heard'), render: (_, row) => (row.lastHeardAt ? t('ago', { age: roughly(serverNow() - Date.parse(row.lastHeardAt)) }) + ` · ${moment(row.lastHeardAt, serverNow())}` : t('source.never')) },
    { title: t('source.skew'), render: (_, row) => (row.clockSkewSeconds === undefined ? '' : t('duration.s', { s: row.clockSkewSeconds })) },
    { title: t('source.leads'), align: 'right', render: (_, row) => count(row.leadsReceived) },
  ]
  if (mayManage) {
    columns.push({
      title: t('column.actions'),
      render: (_, row) => (
        <span className="filters">
          <Button size="small" onClick={() => newKey.mutate(row.code)} data-testid={`source-key-${row.code}`}>{t(row.hasKey ? 'source.renew-key' : 'source.make-key')}</Button>
          {row.needsReview && <Button size="small" onClick={() => change.mutate({ code: row.code, needsReview: false })} data-testid={`source-reviewed-${row.code}`}>{t('source.reviewed')}</Button>}
        </span>
      ),
    })
  }
  return (
    <Page title={t('sources.title')} actions={mayManage && <Button type="primary" onClick={() => setAdding(true)} data-testid="source-new">{t('source.new')}</Button>}>
      <Fetched query={sources}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('sources.empty')} hint={t('sources.empty-hint')} />
          ) : (
            <Table<Source> aria-label={t('sources.title')} size="small" rowKey="code" columns={columns} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ 'data-testid': 'source-row' }) as object} />
          )
        }
      </Fetched>
      {adding && <NewSource onClose={() => setAdding(false)} onMade={setKey} />}
      {key && <KeyShown code={key.code} secret={key.key} onClose={() => setKey(undefined)} />}
    </Page>
  )
}
