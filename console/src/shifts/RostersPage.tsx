import { Segmented } from 'antd'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import { Page } from '../platform/shell/Page'
import { t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { MyShiftList } from './MyShiftList'
import { RosterCalendar } from './RosterCalendar'
import { RosterRequests } from './RosterRequests'
import './shifts.css'

type View = 'calendar' | 'mine' | 'requests'

/** Who serves when, one's own shifts, and what waits for the unit lead's word. */
export default function RostersPage() {
  return (
    <Needs permission="STAFF_VIEW">
      <Rosters />
    </Needs>
  )
}

function Rosters() {
  const can = useCan()
  const { get, set } = useListQuery()
  const views: View[] = can('DUTY') ? ['calendar', 'mine', 'requests'] : ['calendar', 'requests']
  const view = views.find((one) => one === get('view')) ?? 'calendar'
  return (
    <Page title={t('rosters.title')}>
      <div className="filters block">
        <Segmented<View> aria-label={t('rosters.title')} value={view} onChange={(value) => set({ view: value })} options={views.map((value) => ({ value, label: <span data-testid={`rosters-${value}`}>{tc('rosters', value)}</span> }))} />
      </div>
      {view === 'mine' ? <MyShiftList /> : view === 'requests' ? <RosterRequests /> : <RosterCalendar />}
    </Page>
  )
}
