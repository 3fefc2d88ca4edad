import { Segmented } from 'antd'
import { Needs } from '../access/Needs'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { useWatches } from './queries'
import { WatchCard } from './WatchCard'

/** Whom and what the banks look out for: what ends soonest comes first. */
export default function WatchesPage() {
  return (
    <Needs permission="BANK_VIEW">
      <Watches />
    </Needs>
  )
}

function Watches() {
  const { set, get } = useListQuery()
  const which = get('which') ?? 'running'
  const watches = useWatches(which)
  return (
    <Page title={t('watches.title')}>
      <div className="filters block">
        <Segmented
          aria-label={t('watches.title')}
          value={which}
          onChange={(value) => set({ which: String(value) })}
          options={[{ value: 'running', label: t('watches.running') }, { value: 'ended', label: t('watches.ended') }]}
        />
      </div>
      <Fetched query={watches}>
        {({ items }) =>
          items.length === 0
            ? <EmptyState title={t('watches.none')} />
            : <ul className="cards">{items.map((watch) => <WatchCard key={watch.id} watch={watch} withCase />)}</ul>}
      </Fetched>
    </Page>
  )
}
