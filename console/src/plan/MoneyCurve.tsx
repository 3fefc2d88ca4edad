import { useId } from 'react'
import { language, t } from '../platform/text/text'
import { areaOf, halfGone, HEIGHT, lineOf, placed, placeOf, WIDTH, type CurvePoint } from './curve'
import { aboutMoney, minutesText } from './words'

const MARKS = [30, 120, 1440, 10_080]

/** How what can still be saved melts away: a small picture, and the same in words for whoever cannot see it. */
export function MoneyCurve({ points }: { points: CurvePoint[] }) {
  const id = useId()
  const dots = placed(points)
  const first = points[0]
  const last = points.at(-1)
  if (dots.length < 2 || !first || !last) return null
  const half = halfGone(points)
  const words = [
    t('plan.curve.from-to', { first: aboutMoney(first.yuan), last: aboutMoney(last.yuan), time: minutesText(last.minutes) }),
    half !== undefined ? t('plan.curve.half', { time: minutesText(half) }) : t('plan.curve.no-half', { time: minutesText(last.minutes) }),
  ].join(language() === 'zh' ? '' : ' ')
  return (
    <figure className="money-curve" data-testid="money-curve">
      <svg viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`} preserveAspectRatio="none" role="img" aria-labelledby={id}>
        <path className="money-curve-area" d={areaOf(points)} />
        <path className="money-curve-line" d={lineOf(points)} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className="money-curve-axis" aria-hidden="true">
        <span>{t('plan.now')}</span>
        {MARKS.filter((minutes) => minutes <= last.minutes).map((minutes) => <span key={minutes} style={{ left: `${placeOf(minutes, last.minutes) * 100}%` }}>{minutesText(minutes)}</span>)}
      </div>
      <figcaption id={id}>{words}</figcaption>
    </figure>
  )
}
