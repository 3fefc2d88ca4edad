import type { Point } from '../../api/common'

/** One person's way through the coming hour, as the map draws it. */
export interface Way {
  key: number
  name: string
  /** Where it begins, if that is known. */
  from?: Point
  stops: { case: number; label: string; place: Point }[]
}

/** Ink of the ways, told apart by lightness too; each way also carries its person's name and numbers. */
const LIGHT = ['#0b4ea2', '#a84300', '#1b6e3c', '#7b2d8b', '#8a6d00', '#0f6f7a', '#b3161d', '#45566b']
const DARK = ['#8ab8ff', '#ffb074', '#7fd8a0', '#dda5ea', '#f2d06b', '#7fdbe6', '#ff8a86', '#b4c2d3']

export function inkOf(index: number, dark: boolean): string {
  const inks = dark ? DARK : LIGHT
  return inks[index % inks.length] ?? '#45566b'
}

/** From stop to stop as the crow flies: which streets somebody takes is theirs to say. */
export function lineOfWay({ from, stops }: Way): [number, number][] {
  const points = from ? [from, ...stops.map(({ place }) => place)] : stops.map(({ place }) => place)
  return points.map(({ lon, lat }) => [lon, lat])
}
