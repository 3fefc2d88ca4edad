import { chanceText } from './words'

interface IntervalProps {
  mean: number
  low: number
  high: number
  /** What was believed before, marked on the same scale. */
  before?: number
}

/** An estimate with the range that it may lie in, drawn from 0 to 100 %; the words say the same. */
export function Interval({ mean, low, high, before }: IntervalProps) {
  return (
    <span className="interval" aria-hidden="true">
      <span className="interval-range" style={{ left: `${low * 100}%`, width: `${Math.max(1, (high - low) * 100)}%` }} />
      {before !== undefined && <span className="interval-before" style={{ left: `${before * 100}%` }} title={chanceText(before)} />}
      <span className="interval-mean" style={{ left: `${mean * 100}%` }} />
    </span>
  )
}
