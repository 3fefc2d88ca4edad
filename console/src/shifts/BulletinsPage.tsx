import { Button } from 'antd'
import { Needs } from '../access/Needs'
import { useCan, useMe } from '../access/session'
import { post } from '../api/http'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { useListQuery } from '../platform/useListQuery'
import { BulletinCard } from './BulletinCard'
import { useBulletins } from './queries'
import './shifts.css'

/** What each shift tells the work group: figures only, no person, and signed. */
export default function BulletinsPage() {
  return (
    <Needs permission="CASE_VIEW">
      <Bulletins />
    </Needs>
  )
}

function Bulletins() {
  const me = useMe()
  const maySign = useCan()('BULLETIN_SIGN')
  const { get, set } = useListQuery()
  const unit = get('unit') ? Number(get('unit')) : undefined
  const bulletins = useBulletins(unit)
  const build = useCommand({ run: () => post('/bulletins', { unit: unit ?? me.unit.id }), refresh: ['bulletins'], done: t('bulletin.built') })
  const buildButton = maySign && (
    <Button type="primary" loading={build.isPending} onClick={() => build.mutate()} data-testid="bulletin-build">
      {unit === undefined || unit === me.unit.id ? t('bulletin.build') : t('bulletin.build-there')}
    </Button>
  )
  return (
    <Page title={t('bulletins.title')} actions={buildButton}>
      <div className="filters block">
        <UnitSelect value={unit} onChange={(value) => set({ unit: value?.toString() })} kinds={['SUB_BUREAU', 'SQUAD', 'STATION']} placeholder={t('filter.unit')} testId="bulletins-unit" />
      </div>
      <Fetched query={bulletins}>
        {({ items }) =>
          items.length === 0 ? <EmptyState title={t('bulletins.empty')} hint={t('bulletins.empty-hint')} /> : <ul>{items.map((one) => <BulletinCard key={one.id} bulletin={one} />)}</ul>
        }
      </Fetched>
    </Page>
  )
}
