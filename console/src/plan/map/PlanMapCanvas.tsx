import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { DistrictMap } from '../../api/jurisdiction'
import { useMapLibre } from '../../jurisdiction/map/useMapLibre'
import { EmptyState } from '../../platform/states/States'
import { t } from '../../platform/text/text'
import { drawLines, placeStops } from './drawWays'
import type { Way } from './ways'

/** The district's streets, and on them everybody's way. */
export function PlanMapCanvas({ map, ways, dark }: { map: DistrictMap; ways: Way[]; dark: boolean }) {
  const { box, canvas, failed } = useMapLibre(map, dark)
  const navigate = useNavigate()

  useEffect(() => {
    if (!canvas) return
    const draw = () => drawLines(canvas, ways, dark)
    if (canvas.isStyleLoaded()) draw()
    else void canvas.once('load', draw)
    const markers = placeStops(canvas, ways, dark, (id) => void navigate(`/cases/${id}`))
    return () => {
      canvas.off('load', draw)
      markers.forEach((marker) => marker.remove())
    }
  }, [canvas, ways, dark, navigate])

  if (failed) return <EmptyState title={t('map.failed')} hint={t('plan.map.failed-hint')} />
  return <div ref={box} className="map-canvas" />
}
