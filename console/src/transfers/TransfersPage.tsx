import { Segmented } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Needs } from '../access/Needs'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { Transfer } from '../api/transfers'
import { CodeSelect } from '../platform/CodeSelect'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { TransferCard } from './TransferCard'

const DIRECTIONS = ['in', 'out', 'all']
const STATES = ['OFFERED', 'ACCEPTED', 'REJECTED', 'ARBITRATION', 'DECIDED', 'WITHDRAWN']

/** Cases offered between units: what waits for our answer comes first, each with its clock. */
export default function TransfersPage() {
  return (
    <Needs permission="CASE_VIEW">
      <Transfers />
    </Needs>
  )
}

function Transfers() {
  const { set, get: chosen } = useListQuery()
  const direction = chosen('direction') ?? 'all'
  const state = chosen('state')
  const transfers = useQuery({
    queryKey: ['transfers', direction, state],
    queryFn: ({ signal }) => get<Items<Transfer>>('/transfers', { direction, state }, signal),
  })
  return (
    <Page title={t('transfers.title')}>
      <div className="filters block">
        <Segmented aria-label={t('transfers.direction')} value={direction} onChange={(value) => set({ direction: String(value) })} options={DIRECTIONS.map((value) => ({ value, label: <span data-testid={`transfers-${value}`}>{tc('direction', value)}</span> }))} />
        <CodeSelect value={state} onChange={(value) => set({ state: value })} codes={STATES} words="transferState" label={t('column.state')} testId="transfers-state" />
      </div>
      <Fetched query={transfers}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('transfers.empty')} hint={t('transfers.empty-hint')} />
          ) : (
            <ul className="cards">{[...items].sort(byNeed).map((transfer) => <TransferCard key={transfer.id} transfer={transfer} />)}</ul>
          )
        }
      </Fetched>
    </Page>
  )
}

const waits = (transfer: Transfer) => Number(Boolean(transfer.canAnswer || transfer.canDecide))

function byNeed(a: Transfer, b: Transfer): number {
  return waits(b) - waits(a) || Date.parse(b.offeredAt) - Date.parse(a.offeredAt)
}
