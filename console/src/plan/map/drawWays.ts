import type { FeatureCollection } from 'geojson'
import { Marker, type GeoJSONSource, type Map as MapLibre } from 'maplibre-gl'
import type { WaitingCase } from '../../api/plan'
import { t, tc } from '../../platform/text/text'
import { inkOf, lineOfWay, type Way } from './ways'

const SOURCE = 'ways'

/** Draws the ways as lines over the streets; drawn again, it replaces what was there. */
export function drawLines(canvas: MapLibre, ways: Way[], dark: boolean): void {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: ways.map((way, i) => ({
      type: 'Feature',
      properties: { ink: inkOf(i, dark) },
      geometry: { type: 'LineString', coordinates: lineOfWay(way) },
    })),
  }
  const known = canvas.getSource<GeoJSONSource>(SOURCE)
  if (known) {
    known.setData(data)
    return
  }
  canvas.addSource(SOURCE, { type: 'geojson', data })
  canvas.addLayer({ id: 'ways-ground', type: 'line', source: SOURCE, layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': dark ? '#0d1117' : '#ffffff', 'line-width': 7 } })
  canvas.addLayer({ id: 'ways', type: 'line', source: SOURCE, layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': ['get', 'ink'], 'line-width': 3.5 } })
}

/** A numbered mark at every stop, and a name where each way begins. */
export function placeStops(canvas: MapLibre, ways: Way[], dark: boolean, onOpen: (id: number) => void): Marker[] {
  return ways.flatMap((way, i) => {
    const ink = inkOf(i, dark)
    const stops = way.stops.map((stop, n) => {
      const element = mark('plan-stop', t('plan.map.stop', { name: way.name, n: n + 1, what: stop.label }), () => onOpen(stop.case))
      element.style.borderColor = ink
      element.textContent = String(n + 1)
      return new Marker({ element }).setLngLat([stop.place.lon, stop.place.lat]).addTo(canvas)
    })
    if (!way.from) return stops
    const start = new Marker({ element: startName(way.name, ink), anchor: 'top', offset: [0, 8] }).setLngLat([way.from.lon, way.from.lat]).addTo(canvas)
    return [start, ...stops]
  })
}

/** A small mark at every case that nobody gets to within the hour. */
export function placeWaiting(canvas: MapLibre, waiting: WaitingCase[], onOpen: (id: number) => void): Marker[] {
  return waiting.flatMap(({ caseId, grade, rank, to }) => {
    if (!to) return []
    const element = mark(`plan-waits station-${grade}`, t('plan.map.waiting', { id: caseId, grade: tc('grade', grade), n: rank }), () => onOpen(caseId))
    return [new Marker({ element }).setLngLat([to.lon, to.lat]).addTo(canvas)]
  })
}

/**
 * A picture of the map that a mouse may press. It is no button: marks lie over one another where cases lie close, and
 * the lists beside the map have a link for each, which keyboard and finger reach.
 */
function mark(className: string, words: string, onOpen: () => void): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', words)
  element.title = words
  element.dataset.testid = className.split(' ')[0]
  element.onclick = onOpen
  return element
}

function startName(name: string, ink: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = 'plan-start'
  element.style.borderColor = ink
  element.textContent = name
  return element
}
