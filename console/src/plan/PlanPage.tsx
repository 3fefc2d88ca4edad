import { Segmented } from 'antd'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { Page } from '../platform/shell/Page'
import { t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { DecisionsView } from './DecisionsView'
import { EstimatesView } from './EstimatesView'
import { HourView } from './HourView'
import './plan.css'

const VIEWS = ['hour', 'decisions', 'estimates'] as const

/** The plan: who does what in the coming hour, what was decided about it, and the figures that it goes by. */
export default function PlanPage() {
  return (
    <Needs permission="CASE_VIEW">
      <Planned />
    </Needs>
  )
}

function Planned() {
  const can = useCan()
  const { get, set } = useListQuery()
  const unit = get('unit') ? Number(get('unit')) : undefined
  const views = VIEWS.filter((view) => view !== 'decisions' || can('CASE_ASSIGN'))
  const shown = views.find((view) => view === get('view')) ?? 'hour'
  return (
    <Page title={t('plan.title')} className="plan-page">
      <div className="filters block">
        <Segmented
          className="plan-choice"
          aria-label={t('plan.title')}
          value={shown}
          onChange={(view) => set({ view })}
          options={views.map((value) => ({ value, label: <span data-testid={`plan-${value}`}>{tc('plan.view', value)}</span> }))}
        />
        {shown !== 'estimates' && can('UNIT_VIEW') && <UnitSelect value={unit} onChange={(value) => set({ unit: value?.toString() })} placeholder={t('filter.unit')} testId="plan-unit" />}
      </div>
      {shown === 'hour' && <HourView unit={unit} />}
      {shown === 'decisions' && <DecisionsView unit={unit} />}
      {shown === 'estimates' && <EstimatesView />}
    </Page>
  )
}
