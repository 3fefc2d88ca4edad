export interface CurvePoint {
  minutes: number
  /** Expected sum still to be saved, in yuan. */
  yuan: number
}

export const WIDTH = 320
export const HEIGHT = 96

/** The first quarter of an hour counts as much as everything later that is as many times as long. */
const UNIT_MINUTES = 15

/** Where a time lies from left to right, 0 to 1: minutes matter at first and only days at the end. */
export function placeOf(minutes: number, last: number): number {
  return last <= 0 ? 0 : Math.log1p(Math.max(0, minutes) / UNIT_MINUTES) / Math.log1p(last / UNIT_MINUTES)
}

/** Where the points of a falling curve lie in the picture; the first sum is the full height. */
export function placed(points: CurvePoint[]): { x: number; y: number }[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || first.yuan <= 0 || last.minutes <= 0) return []
  return points.map(({ minutes, yuan }) => ({
    x: placeOf(minutes, last.minutes) * WIDTH,
    y: HEIGHT - Math.min(1, Math.max(0, yuan / first.yuan)) * HEIGHT,
  }))
}

const round = (n: number) => Math.round(n * 10) / 10

/** The curve's line. */
export function lineOf(points: CurvePoint[]): string {
  return placed(points).map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(' ')
}

/** The area below it. */
export function areaOf(points: CurvePoint[]): string {
  const line = lineOf(points)
  return line && `${line} L${WIDTH} ${HEIGHT} L0 ${HEIGHT} Z`
}

/** The minutes at which half of the first sum is gone, between the points; undefined where it stays. */
export function halfGone(points: CurvePoint[]): number | undefined {
  const half = (points[0]?.yuan ?? 0) / 2
  const at = points.findIndex(({ yuan }) => yuan <= half)
  const after = points[at]
  const before = points[at - 1]
  if (!after || !before) return undefined
  const share = before.yuan === after.yuan ? 0 : (before.yuan - half) / (before.yuan - after.yuan)
  return before.minutes + share * (after.minutes - before.minutes)
}
