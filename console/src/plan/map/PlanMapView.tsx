import type { WaitingCase } from '../../api/plan'
import { useDistrictMap } from '../../jurisdiction/queries'
import { useSettings } from '../../platform/settings'
import { Fetched } from '../../platform/states/Fetched'
import { t } from '../../platform/text/text'
import { useDark } from '../../platform/theme'
import { PlanMapCanvas } from './PlanMapCanvas'
import { inkOf, type Way } from './ways'

/** The coming hour on the map: who goes where, in which order. The table beside it says the same. */
export default function PlanMapView({ ways, waiting }: { ways: Way[]; waiting: WaitingCase[] }) {
  const map = useDistrictMap()
  const dark = useDark(useSettings())
  return (
    <aside className="map plan-map" aria-label={t('plan.map.label')} data-testid="plan-map">
      <Fetched query={map} rows={8}>
        {(data) => <PlanMapCanvas map={data} ways={ways} waiting={waiting} dark={dark} />}
      </Fetched>
      {ways.length === 0 ? <p className="plan-legend muted">{t('plan.map.none')}</p> : (
        <ul className="plan-legend" tabIndex={0} aria-label={t('plan.map.label')}>
          {ways.map((way, i) => (
            <li key={way.key}><span className="plan-ink" style={{ background: inkOf(i, dark) }} aria-hidden="true" />{way.name} · {t('plan.map.stops', { n: way.stops.length })}</li>
          ))}
        </ul>
      )}
      <p className="map-attribution">{t('map.attribution')}</p>
    </aside>
  )
}
