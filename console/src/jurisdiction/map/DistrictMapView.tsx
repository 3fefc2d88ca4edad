import { useMemo } from 'react'
import type { BoardRow } from '../../api/cases'
import { useSettings } from '../../platform/settings'
import { Fetched } from '../../platform/states/Fetched'
import { t } from '../../platform/text/text'
import { useDark } from '../../platform/theme'
import { useDistrictMap } from '../queries'
import { MapCanvas } from './MapCanvas'
import { stationCounts } from './stationCounts'

interface DistrictMapViewProps {
  rows: BoardRow[]
  unit?: string
  onUnit?: (unit: number | undefined) => void
  /** Forced on the wall. */
  dark?: boolean
}

/** The district beside the board: its streets, its stations, and how many open cases each has by grade. */
export default function DistrictMapView({ rows, unit, onUnit, dark }: DistrictMapViewProps) {
  const map = useDistrictMap()
  const settings = useSettings()
  const systemDark = useDark(settings)
  const counts = useMemo(() => stationCounts(rows), [rows])
  return (
    <aside className="map" aria-label={t('map.label')} data-testid="map">
      <Fetched query={map} rows={8}>
        {(data) => <MapCanvas map={data} counts={counts} selected={unit ? Number(unit) : undefined} onSelect={onUnit} dark={dark ?? systemDark} />}
      </Fetched>
      <p className="map-attribution">{t('map.attribution')}</p>
    </aside>
  )
}
