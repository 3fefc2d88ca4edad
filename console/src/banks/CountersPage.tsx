import { Segmented } from 'antd'
import { Needs } from '../access/Needs'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { CounterCard } from './CounterCard'
import { useCounters } from './queries'

/** Bank counters that have rung: who waits for an answer comes first. */
export default function CountersPage() {
  return (
    <Needs permission="BANK_ANSWER">
      <Counters />
    </Needs>
  )
}

function Counters() {
  const { set, get } = useListQuery()
  const which = get('which') ?? 'open'
  const alerts = useCounters(which)
  return (
    <Page title={t('counters.title')}>
      <div className="filters block">
        <Segmented
          aria-label={t('counters.title')}
          value={which}
          onChange={(value) => set({ which: String(value) })}
          options={[{ value: 'open', label: t('counters.open') }, { value: 'over', label: t('counters.over') }]}
        />
      </div>
      <Fetched query={alerts}>
        {({ items }) =>
          items.length === 0
            ? <EmptyState title={t('counters.none')} />
            : <ul className="cards">{items.map((alert) => <CounterCard key={alert.id} alert={alert} />)}</ul>}
      </Fetched>
    </Page>
  )
}
