import { Segmented } from 'antd'
import { Needs } from '../access/Needs'
import { useMe } from '../access/session'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { Page } from '../platform/shell/Page'
import { t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { FreePeople } from './FreePeople'
import { PostBoard } from './PostBoard'
import { PresenceBoard } from './PresenceBoard'
import './staff.css'

const VIEWS = ['presence', 'free', 'posts'] as const
type View = (typeof VIEWS)[number]

/** Who is there, who can be given a case and why, and who holds which post. */
export default function PeoplePage() {
  return (
    <Needs permission="STAFF_VIEW">
      <People />
    </Needs>
  )
}

function People() {
  const me = useMe()
  const { get, set } = useListQuery()
  const view = VIEWS.find((one) => one === get('view')) ?? 'presence'
  const unit = get('unit') ? Number(get('unit')) : undefined
  return (
    <Page title={t('people.title')}>
      <div className="filters block">
        <Segmented<View> aria-label={t('people.title')} value={view} onChange={(value) => set({ view: value })} options={VIEWS.map((value) => ({ value, label: <span data-testid={`people-${value}`}>{tc('people', value)}</span> }))} />
        <UnitSelect value={unit} onChange={(value) => set({ unit: value?.toString() })} kinds={['SUB_BUREAU', 'SQUAD', 'STATION']} placeholder={t('filter.unit')} testId="people-unit" />
      </div>
      {view === 'presence' ? <PresenceBoard unit={unit} /> : view === 'free' ? <FreePeople unit={unit ?? me.unit.id} /> : <PostBoard unit={unit} />}
    </Page>
  )
}
