import { GRADES, type Grade } from '../../api/common'
import type { Board } from '../../api/cases'
import { count } from '../../platform/format/count'
import { t } from '../../platform/text/text'
import { GradeMark } from '../GradeMark'

interface CountersProps {
  counts: Board['counts']
  grade?: string
  onGrade?: (grade: Grade | undefined) => void
  /** On the wall nothing can be pressed. */
  quiet?: boolean
}

/** How many cases are open, by grade; a press shows that grade only. */
export function Counters({ counts, grade, onGrade, quiet }: CountersProps) {
  return (
    <div className="counters" role="group" aria-label={t('board.counts')}>
      {GRADES.map((name) =>
        quiet ? (
          <span key={name} className="counter"><GradeMark grade={name} /><b>{count(counts[name])}</b></span>
        ) : (
          <button key={name} type="button" className="counter" aria-pressed={grade === name} onClick={() => onGrade?.(grade === name ? undefined : name)} data-testid={`count-${name}`}>
            <GradeMark grade={name} />
            <b>{count(counts[name])}</b>
          </button>
        ),
      )}
      <span className="counter" data-testid="count-unclaimed">{t('board.unclaimed')} <b>{count(counts.unclaimed)}</b></span>
      <span className={`counter ${counts.overdue ? 'counter-late' : ''}`} data-testid="count-overdue">{t('board.overdue')} <b>{count(counts.overdue)}</b></span>
    </div>
  )
}
