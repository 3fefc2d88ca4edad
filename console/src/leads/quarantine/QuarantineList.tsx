import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { Needs } from '../../access/Needs'
import type { Quarantined } from '../../api/leads'
import { moment } from '../../platform/format/moment'
import { List } from '../../platform/List'
import { Page } from '../../platform/shell/Page'
import { Fetched } from '../../platform/states/Fetched'
import { t, tc } from '../../platform/text/text'
import { serverNow } from '../../platform/time/serverClock'
import { useListQuery } from '../../platform/useListQuery'
import { fieldReasonText } from '../fieldReasonText'
import { useQuarantine } from '../queries'
import { SourceSelect } from '../SourceSelect'
import { sourceName } from './sourceName'

/** What could not be used as it stands: kept verbatim, mended here, submitted again. */
export default function QuarantineList() {
  return (
    <Needs permission="LEAD_MEND">
      <Quarantine />
    </Needs>
  )
}

function Quarantine() {
  const { query, set, get } = useListQuery()
  const list = useQuarantine(query)
  return (
    <Page title={t('quarantine.title')}>
      <div className="filters block"><SourceSelect value={get('source')} onChange={(source) => set({ source })} /></div>
      <Fetched query={list}>
        {(page) => (
          <List
            page={page}
            columns={COLUMNS()}
            rowKey={(row) => row.id}
            card={(row) => <Card row={row} />}
            onPage={(number) => set({ page: String(number) })}
            empty={t('quarantine.empty')}
            emptyHint={t('quarantine.empty-hint')}
            label={t('quarantine.title')}
            rowTestId="quarantine-row"
          />
        )}
      </Fetched>
    </Page>
  )
}

const why = (row: Quarantined) => row.reasons.map(fieldReasonText).join(t('reason.join'))

const COLUMNS = (): TableColumnsType<Quarantined> => [
  { title: t('column.received'), render: (_, row) => moment(row.receivedAt, serverNow()) },
  { title: t('column.source'), render: (_, row) => <Link to={`/quarantine/${row.id}`} data-testid="quarantine-link">{sourceName(row)} {row.sourceRef ?? t('quarantine.no-ref')}</Link> },
  { title: t('column.origin'), render: (_, row) => tc('origin', row.origin) },
  { title: t('column.reasons'), render: (_, row) => why(row) },
  { title: t('column.state'), render: (_, row) => tc('quarantineState', row.state) },
]

function Card({ row }: { row: Quarantined }) {
  return (
    <>
      <div className="card-head"><Link to={`/quarantine/${row.id}`}>{sourceName(row)} {row.sourceRef ?? t('quarantine.no-ref')}</Link><span>{tc('quarantineState', row.state)}</span></div>
      <div>{why(row)}</div>
      <div className="muted">{moment(row.receivedAt, serverNow())} · {tc('origin', row.origin)}</div>
    </>
  )
}
