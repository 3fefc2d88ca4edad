import type { TwinRun } from '../api/twin'
import { fullMoment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'

/** The newest studies; one is looked at. */
export function StudyList({ runs, chosen, onChoose }: { runs: TwinRun[]; chosen?: number; onChoose: (id: number) => void }) {
  return (
    <section aria-labelledby="twin-list-head">
      <h2 id="twin-list-head">{t('twin.studies')}</h2>
      <ul className="twin-list">
        {runs.map((run) => (
          <li key={run.id}>
            <button type="button" aria-current={run.id === chosen ? 'true' : undefined} onClick={() => onChoose(run.id)} data-testid="twin-run" data-state={run.state}>
              <strong>{t('twin.number', { id: run.id })}</strong> <span>{tc('twinState', run.state)}</span>
              <span className="muted">{fullMoment(run.startedAt)}, {run.askedBy}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
