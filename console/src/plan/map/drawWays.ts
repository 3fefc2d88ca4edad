import type { FeatureCollection } from 'geojson'
import { Marker, type GeoJSONSource, type Map as MapLibre } from 'maplibre-gl'
import { t } from '../../platform/text/text'
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

/** A numbered button at every stop, and a dot where each way begins. */
export function placeStops(canvas: MapLibre, ways: Way[], dark: boolean, onOpen: (id: number) => void): Marker[] {
  return ways.flatMap((way, i) => {
    const ink = inkOf(i, dark)
    const stops = way.stops.map((stop, n) => {
      const element = stopButton(t('plan.map.stop', { name: way.name, n: n + 1, what: stop.label }), String(n + 1), ink)
      element.onclick = () => onOpen(stop.case)
      return new Marker({ element }).setLngLat([stop.place.lon, stop.place.lat]).addTo(canvas)
    })
    if (!way.from) return stops
    const start = new Marker({ element: startDot(way.name, ink), anchor: 'top', offset: [0, 8] }).setLngLat([way.from.lon, way.from.lat]).addTo(canvas)
    return [start, ...stops]
  })
}

function stopButton(words: string, number: string, ink: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plan-stop'
  button.dataset.testid = 'plan-stop'
  button.style.borderColor = ink
  button.title = words
  button.setAttribute('aria-label', words)
  button.textContent = number
  return button
}

function startDot(name: string, ink: string): HTMLSpanElement {
  const dot = document.createElement('span')
  dot.className = 'plan-start'
  dot.style.borderColor = ink
  dot.textContent = name
  return dot
}
