import { Table, type TableColumnsType } from 'antd'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import type { NoticeLatency, Spread } from '../api/notices'
import { count } from '../platform/format/count'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { ChannelList } from './ChannelList'
import { useNoticeLatency } from './queries'
import './notices.css'

/** How long telling people took over the last day, and whether each channel works. */
export default function NoticeHealthPage() {
  return (
    <Needs permission="STAFF_VIEW">
      <Health />
    </Needs>
  )
}

function Health() {
  const mayManage = useCan()('STAFF_MANAGE')
  const latency = useNoticeLatency()
  return (
    <Page title={t('notice-health.title')} note={t('notice-health.window')}>
      {mayManage && <ChannelList />}
      <Fetched query={latency}>
        {({ people, deliveries }) =>
          people.length + deliveries.length === 0 ? (
            <EmptyState title={t('notice-health.empty')} />
          ) : (
            <>
              <section className="panel" aria-labelledby="notice-people">
                <h2 id="notice-people">{t('notice-health.people')}</h2>
                <Table<Person> aria-label={t('notice-health.people')} size="small" rowKey="kind" columns={PEOPLE()} dataSource={people} pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ 'data-testid': 'notice-people-row' }) as object} />
              </section>
              <section className="panel" aria-labelledby="notice-channels">
                <h2 id="notice-channels">{t('notice-health.deliveries')}</h2>
                <Table<Delivery> aria-label={t('notice-health.deliveries')} size="small" rowKey={({ kind, channel }) => kind + channel} columns={DELIVERIES()} dataSource={deliveries} pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ 'data-testid': 'notice-delivery-row' }) as object} />
              </section>
            </>
          )
        }
      </Fetched>
    </Page>
  )
}

type Person = NoticeLatency['people'][number]
type Delivery = NoticeLatency['deliveries'][number]

/** Half within so long, and nineteen of twenty within so long. */
function spread({ p50, p95 }: Spread): string {
  if (p50 === undefined || p50 === null) return t('notice-health.none')
  return t('notice-health.spread', { half: duration(p50 * 1000), most: duration((p95 ?? p50) * 1000) })
}

const bad = (n: number) => <span className={n > 0 ? 'late' : ''}>{count(n)}</span>

const PEOPLE = (): TableColumnsType<Person> => [
  { title: t('notice-health.kind'), render: (_, row) => tc('noticeKind', row.kind) },
  { title: t('notice-health.told'), align: 'right', render: (_, row) => count(row.count) },
  { title: t('notice-health.seen'), render: (_, row) => spread(row.seen) },
  { title: t('notice-health.acked'), render: (_, row) => spread(row.acked) },
  { title: t('notice-health.open'), align: 'right', render: (_, row) => count(row.open) },
  { title: t('notice-health.missed'), align: 'right', render: (_, row) => bad(row.missed) },
]

const DELIVERIES = (): TableColumnsType<Delivery> => [
  { title: t('notice-health.kind'), render: (_, row) => tc('noticeKind', row.kind) },
  { title: t('notice-health.channel'), render: (_, row) => tc('noticeChannel', row.channel) },
  { title: t('notice-health.count'), align: 'right', render: (_, row) => count(row.count) },
  { title: t('notice-health.sent'), render: (_, row) => spread(row.sent) },
  { title: t('notice-health.delivered'), render: (_, row) => spread(row.delivered) },
  { title: t('notice-health.failed'), align: 'right', render: (_, row) => bad(row.failed) },
]
