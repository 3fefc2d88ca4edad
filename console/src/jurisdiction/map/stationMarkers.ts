import { Marker, type Map as MapLibre } from 'maplibre-gl'
import { GRADES } from '../../api/common'
import type { DistrictMap, MapFeature } from '../../api/jurisdiction'
import { nameOf, t, tc } from '../../platform/text/text'
import type { StationCount } from './stationCounts'

/** A button at each station: its open cases, in the colour of the highest grade, and its name. */
export function placeStations(
  canvas: MapLibre,
  map: DistrictMap,
  counts: Map<number, StationCount>,
  selected: number | undefined,
  onSelect: ((unit: number | undefined) => void) | undefined,
): Marker[] {
  return map.features.filter(({ properties }) => properties.kind === 'STATION').map((station) => {
    const id = Number(station.properties.id)
    const element = markerOf(station, counts.get(id), selected === id)
    element.onclick = () => onSelect?.(selected === id ? undefined : id)
    return new Marker({ element }).setLngLat(station.geometry.coordinates as [number, number]).addTo(canvas)
  })
}

function markerOf(station: MapFeature, count: StationCount | undefined, selected: boolean): HTMLButtonElement {
  const name = nameOf(station.properties)
  const button = document.createElement('button')
  button.type = 'button'
  button.className = `station ${count ? `station-${count.highest}` : 'station-none'}`
  button.setAttribute('aria-pressed', String(selected))
  button.dataset.testid = 'map-station'
  const parts = GRADES.filter((grade) => count?.byGrade[grade]).map((grade) => `${tc('grade', grade)} ${count?.byGrade[grade]}`)
  const words = t('map.station', { name, cases: parts.join(', ') || '0' })
  button.title = words
  button.setAttribute('aria-label', words)
  button.textContent = String(count?.total ?? 0)
  return button
}
