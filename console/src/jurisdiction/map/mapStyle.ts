import type { FeatureCollection } from 'geojson'
import type { LngLatBoundsLike, StyleSpecification } from 'maplibre-gl'
import type { DistrictMap } from '../../api/jurisdiction'

/** Two quiet layers: the streets' areas and their borders. */
export function styleOf(map: DistrictMap, dark: boolean): StyleSpecification {
  const streets = { type: 'FeatureCollection', features: map.features.filter(({ geometry }) => geometry.type !== 'Point') }
  return {
    version: 8,
    sources: { streets: { type: 'geojson', data: streets as unknown as FeatureCollection } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': dark ? '#10151c' : '#eef1f5' } },
      { id: 'area', type: 'fill', source: 'streets', paint: { 'fill-color': dark ? '#1b2430' : '#ffffff' } },
      { id: 'border', type: 'line', source: 'streets', paint: { 'line-color': dark ? '#42536a' : '#9fb0c5', 'line-width': 1.2 } },
    ],
  }
}

/** The smallest box around every shape. */
export function boundsOf(map: DistrictMap): LngLatBoundsLike {
  let [west, south, east, north] = [180, 90, -180, -90]
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return
    const [lon, lat] = coordinates as unknown[]
    if (typeof lon === 'number' && typeof lat === 'number') {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    } else {
      coordinates.forEach(visit)
    }
  }
  map.features.forEach(({ geometry }) => visit(geometry.coordinates))
  return [west, south, east, north]
}
