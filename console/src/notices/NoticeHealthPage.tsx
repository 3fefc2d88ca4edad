import type { ReactNode } from 'react'
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
import { LatencyTable, type LatencyColumn } from './LatencyTable'
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
              <LatencyTable<Person> title={t('notice-health.people')} testId="notice-people-row" rowKey={({ kind }) => kind} columns={PEOPLE()} rows={people} />
              <LatencyTable<Delivery> title={t('notice-health.deliveries')} testId="notice-delivery-row" rowKey={({ kind, channel }) => kind + channel} columns={DELIVERIES()} rows={deliveries} />
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

const bad = (n: number): ReactNode => <span className={n > 0 ? 'late' : ''}>{count(n)}</span>

const PEOPLE = (): LatencyColumn<Person>[] => [
  { title: t('notice-health.kind'), of: (row) => tc('noticeKind', row.kind) },
  { title: t('notice-health.told'), of: (row) => count(row.count) },
  { title: t('notice-health.seen'), of: (row) => spread(row.seen) },
  { title: t('notice-health.acked'), of: (row) => spread(row.acked) },
  { title: t('notice-health.open'), of: (row) => count(row.open) },
  { title: t('notice-health.missed'), of: (row) => bad(row.missed) },
]

const DELIVERIES = (): LatencyColumn<Delivery>[] => [
  { title: t('notice-health.kind'), of: (row) => `${tc('noticeKind', row.kind)} · ${tc('noticeChannel', row.channel)}` },
  { title: t('notice-health.count'), of: (row) => count(row.count) },
  { title: t('notice-health.sent'), of: (row) => spread(row.sent) },
  { title: t('notice-health.delivered'), of: (row) => spread(row.delivered) },
  { title: t('notice-health.failed'), of: (row) => bad(row.failed) },
]
