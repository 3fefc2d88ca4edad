import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { DistrictMap } from '../../api/jurisdiction'
import type { WaitingCase } from '../../api/plan'
import { useMapLibre } from '../../jurisdiction/map/useMapLibre'
import { EmptyState } from '../../platform/states/States'
import { t } from '../../platform/text/text'
import { drawLines, placeStops, placeWaiting } from './drawWays'
import type { Way } from './ways'

/** The district's streets, and on them everybody's way and the cases that wait. */
export function PlanMapCanvas({ map, ways, waiting, dark }: { map: DistrictMap; ways: Way[]; waiting: WaitingCase[]; dark: boolean }) {
  const { box, canvas, failed } = useMapLibre(map, dark)
  const navigate = useNavigate()

  useEffect(() => {
    if (!canvas) return
    const draw = () => drawLines(canvas, ways, dark)
    if (canvas.isStyleLoaded()) draw()
    else void canvas.once('load', draw)
    const open = (id: number) => void navigate(`/cases/${id}`)
    const markers = [...placeWaiting(canvas, waiting, open), ...placeStops(canvas, ways, dark, open)]
    return () => {
      canvas.off('load', draw)
      markers.forEach((marker) => marker.remove())
    }
  }, [canvas, ways, waiting, dark, navigate])

  if (failed) return <EmptyState title={t('map.failed')} hint={t('plan.map.failed-hint')} />
  return <div ref={box} className="map-canvas" />
}
