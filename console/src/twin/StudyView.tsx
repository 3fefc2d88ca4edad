import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import type { TwinRunView } from '../api/twin'
import { LoadingState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { BasisList } from './BasisList'
import { ResultTable, StaffTable } from './ResultTable'
import { useCancelStudy } from './queries'

/** The library that draws is as large as the rest of the page together, and comes when there is something to draw. */
const Curves = lazy(() => import('./Curves'))

/** One study: how far it is, what it stands on, and what came out, as curves and as the same numbers in tables. */
export function StudyView({ view: { run, result } }: { view: TwinRunView }) {
  const cancel = useCancelStudy()
  return (
    <section className="twin-study" aria-labelledby="twin-study-head">
      <h2 id="twin-study-head">{t('twin.number', { id: run.id })}: {tc('twinState', run.state)}</h2>
      <p className="muted">{t('twin.played', { days: run.request.days, runs: run.request.runs })}</p>
      {run.state === 'RUNNING' && (
        <div className="filters block">
          <progress max={1} value={run.progress} aria-label={t('twin.progress')} data-testid="twin-progress" />
          <span className="number">{Math.round(run.progress * 100)} %</span>
          <Button loading={cancel.isPending} onClick={() => cancel.mutate(run.id)} data-testid="twin-cancel">{t('twin.cancel')}</Button>
        </div>
      )}
      {(run.state === 'INTERRUPTED' || run.state === 'FAILED') && <p>{t(`twin.${run.state === 'FAILED' ? 'failed' : 'interrupted'}-hint`)}</p>}
      {result && (
        <>
          <Suspense fallback={<LoadingState rows={4} />}>
            <Curves loads={result.loads} staff={result.staff} />
          </Suspense>
          <ResultTable loads={result.loads} />
          {result.staff.length > 0 && <StaffTable steps={result.staff} />}
        </>
      )}
      <BasisList basis={run.basis} />
    </section>
  )
}
