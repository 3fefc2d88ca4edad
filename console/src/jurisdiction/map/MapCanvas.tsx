import { Map as MapLibre, NavigationControl, setWorkerUrl, type Marker } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import type { DistrictMap } from '../../api/jurisdiction'
import { EmptyState } from '../../platform/states/States'
import { t } from '../../platform/text/text'
import { boundsOf, styleOf } from './mapStyle'
import { placeStations } from './stationMarkers'
import type { StationCount } from './stationCounts'
import '../../platform/styles/map.css'

setWorkerUrl(workerUrl)

interface MapCanvasProps {
  map: DistrictMap
  counts: Map<number, StationCount>
  selected?: number
  onSelect?: (unit: number | undefined) => void
  dark: boolean
}

/** MapLibre over the server's own shapes: no tiles, no fonts, nothing from outside. */
export function MapCanvas({ map, counts, selected, onSelect, dark }: MapCanvasProps) {
  const box = useRef<HTMLDivElement>(null)
  const [canvas, setCanvas] = useState<MapLibre>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (!box.current) return
    try {
      const bounds = boundsOf(map)
      const made = new MapLibre({ container: box.current, style: styleOf(map, dark), bounds, fitBoundsOptions: { padding: 24 }, attributionControl: false, dragRotate: false, pitchWithRotate: false })
      made.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
      made.touchZoomRotate.disableRotation()
      // tests and pictures wait for it
      made.on('idle', () => made.getContainer().setAttribute('data-drawn', 'true'))
      setCanvas(made)
      return () => {
        made.getContainer().removeAttribute('data-drawn')
        made.remove()
      }
    } catch {
      setFailed(true)
      return undefined
    }
  }, [map, dark])

  useEffect(() => {
    if (!canvas) return
    const markers: Marker[] = placeStations(canvas, map, counts, selected, onSelect)
    return () => markers.forEach((marker) => marker.remove())
  }, [canvas, map, counts, selected, onSelect])

  if (failed) return <EmptyState title={t('map.failed')} hint={t('map.failed-hint')} />
  return <div ref={box} className="map-canvas" />
}
