import { Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import type { DistrictMap } from '../../api/jurisdiction'
import { boundsOf, styleOf } from './mapStyle'
import '../../platform/styles/map.css'

setWorkerUrl(workerUrl)

/** MapLibre over the server's own shapes, in a box of the page: no tiles, no fonts, nothing from outside. */
export function useMapLibre(map: DistrictMap, dark: boolean) {
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
        setCanvas(undefined)
        made.remove()
      }
    } catch {
      setFailed(true)
      return undefined
    }
  }, [map, dark])

  return { box, canvas, failed }
}
