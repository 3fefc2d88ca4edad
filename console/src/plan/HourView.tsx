import { Button } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useCan } from '../access/session'
import type { Plan } from '../api/plan'
import { useBoard } from '../cases/queries'
import { moment } from '../platform/format/moment'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState, LoadingState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useWide } from '../platform/useWide'
import { byCase, peopleOf, waysOf } from './hour'
import { HourTable } from './HourTable'
import { MaximumWaits } from './MaximumWaits'
import { ReinforcedCases } from './ReinforcedCases'
import { usePlan } from './queries'
import { WaitingCases } from './WaitingCases'
import { aboutMoney, minutesText } from './words'

const PlanMapView = lazy(() => import('./map/PlanMapView'))

/** The coming hour: who does what when, the ways on the map, and which cases wait. */
export function HourView({ unit }: { unit?: number }) {
  const plan = usePlan(unit)
  return <Fetched query={plan} rows={10}>{(seen) => <Hour plan={seen} unit={unit} />}</Fetched>
}

function Hour({ plan, unit }: { plan: Plan; unit?: number }) {
  const now = useNow()
  const board = useBoard({ unit, order: 'plan' })
  const rows = useMemo(() => byCase(board.data?.items), [board.data])
  const people = useMemo(() => peopleOf(plan), [plan])
  const ways = useMemo(() => waysOf(people, ({ caseId, action, arriveAt }) => `${tc('planAction', action)} #${caseId} ${moment(arriveAt, Date.parse(arriveAt))}`), [people])
  const mayMap = useCan()('UNIT_VIEW')
  return (
    <>
      <LoadLine plan={plan} now={now} />
      <MaximumWaits waits={plan.maximumWaits} />
      <div className={mayMap ? 'plan-split' : ''}>
        <div>
          <ReinforcedCases unit={unit} />
          {people.length === 0 ? <EmptyState title={t('plan.empty')} hint={t(plan.load.people === 0 ? 'plan.empty-nobody' : 'plan.empty-hint')} /> : <HourTable people={people} rows={rows} />}
          <WaitingCases waiting={plan.waiting} rows={rows} />
        </div>
        {mayMap && <MapBeside ways={ways} waiting={plan.waiting} />}
      </div>
    </>
  )
}

function LoadLine({ plan: { load, asOf }, now }: { plan: Plan; now: number }) {
  return (
    <p className="plan-load" data-testid="plan-load" data-overloaded={load.overloaded}>
      {t('plan.load', { people: load.people, free: load.free, open: load.open })}
      {load.overloaded ? <strong className="late-text">{t('plan.overloaded', { wait: minutesText(load.waitMinutes), sum: aboutMoney(load.price) })}</strong> : t('plan.enough-people')}
      <span className="muted"> {t('plan.as-of', { at: moment(asOf, now) })}</span>
    </p>
  )
}

/** On a phone the map is fetched only when it is asked for. */
function MapBeside(shown: { ways: ReturnType<typeof waysOf>; waiting: Plan['waiting'] }) {
  const wide = useWide(768)
  const [asked, setAsked] = useState(false)
  if (!wide && !asked) return <Button onClick={() => setAsked(true)} data-testid="plan-map-show">{t('plan.map.show')}</Button>
  return (
    <Suspense fallback={<LoadingState rows={8} />}>
      <PlanMapView {...shown} />
    </Suspense>
  )
}
