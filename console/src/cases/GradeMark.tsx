import type { Grade } from '../api/common'
import { tc } from '../platform/text/text'

const SHAPES: Record<Grade, string> = {
  URGENT: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  HIGH: 'M8 1l7.500 13.500H.500z',
  MEDIUM: 'M2 2h12v12H2z',
  LOW: 'M8 1.500a6.500 6.500 0 1 1 0 13a6.500 6.500 0 1 1 0-13z',
}

/** The grade by word, shape and colour; never by colour alone. */
export function GradeMark({ grade }: { grade: Grade }) {
  return (
    <span className={`grade grade-${grade}`} data-grade={grade}>
      <svg viewBox="0 0 16 16" width="0.95em" height="0.95em" aria-hidden="true"><path d={SHAPES[grade]} /></svg>
      {tc('grade', grade)}
    </span>
  )
}
