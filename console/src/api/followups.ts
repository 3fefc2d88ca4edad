import type { Stage } from './cases'
import type { Grade, UnitRef } from './common'
import type { FollowUp } from './queues'

export interface FollowUpsOfCase {
  items: FollowUp[]
  /** What the case is ready for: to come under watch, or to be closed. */
  offer?: 'watch' | 'close'
}

/** Somebody else's open case whose leads name the same account or phone of a suspect. */
export interface SimilarCase {
  case: number
  grade: Grade
  stage: Stage
  unit: UnitRef
  marks: ('ACCOUNT' | 'PHONE')[]
}
