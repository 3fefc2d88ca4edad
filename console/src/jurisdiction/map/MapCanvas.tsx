import type { Marker } from 'maplibre-gl'
import { useEffect } from 'react'
import type { DistrictMap } from '../../api/jurisdiction'
import { EmptyState } from '../../platform/states/States'
import { t } from '../../platform/text/text'
import { placeStations } from './stationMarkers'
import type { StationCount } from './stationCounts'
import { useMapLibre } from './useMapLibre'

interface MapCanvasProps {
  map: DistrictMap
  counts: Map<number, StationCount>
  selected?: number
  onSelect?: (unit: number | undefined) => void
  dark: boolean
}

/** The district with a button at each station. */
export function MapCanvas({ map, counts, selected, onSelect, dark }: MapCanvasProps) {
  const { box, canvas, failed } = useMapLibre(map, dark)

  useEffect(() => {
    if (!canvas) return
    const markers: Marker[] = placeStations(canvas, map, counts, selected, onSelect)
    return () => markers.forEach((marker) => marker.remove())
  }, [canvas, map, counts, selected, onSelect])

  if (failed) return <EmptyState title={t('map.failed')} hint={t('map.failed-hint')} />
  return <div ref={box} className="map-canvas" />
}
