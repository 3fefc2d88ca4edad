import { useLine } from '../live/live'
import { tc } from '../text/text'

/** Whether what is on the screen is live: a word and a shape. */
export function LineMark() {
  const { state } = useLine()
  return (
    <span className={`line line-${state}`} data-testid="line" data-state={state}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {state === 'open' ? <circle cx="6" cy="6" r="5" /> : <path d="M2 2l8 8M10 2l-8 8" strokeWidth="2.400" stroke="currentColor" />}
      </svg>
      {tc('live', state)}
    </span>
  )
}
