import { lazy, Suspense } from 'react'
import { Needs } from '../../access/Needs'
import { useCan } from '../../access/session'
import { useSettings } from '../../platform/settings'
import { Page } from '../../platform/shell/Page'
import { Fetched } from '../../platform/states/Fetched'
import { LoadingState } from '../../platform/states/States'
import { t } from '../../platform/text/text'
import { useWide } from '../../platform/useWide'
import { OfferCard } from '../../plan/OfferCard'
import { useBoard } from '../queries'
import { BoardFilters } from './BoardFilters'
import { BoardList } from './BoardList'
import { Counters } from './Counters'
import { OrderSwitch } from './OrderSwitch'
import { useBoardFilter } from './useBoardFilter'
import { useChime } from './useChime'
import '../../platform/styles/board.css'

const BoardMap = lazy(() => import('../../jurisdiction/map/DistrictMapView'))

export function BoardPage() {
  return (
    <Needs permission="CASE_VIEW">
      <BoardView />
    </Needs>
  )
}

/** The duty officer's board: what is open, in the plan's order or by the clock, and where in the district. */
function BoardView() {
  const filtering = useBoardFilter()
  const { map, order } = useSettings()
  const board = useBoard({ ...filtering.filter, order })
  const wide = useWide(1200)
  const mayMap = useCan()('UNIT_VIEW')
  useChime(board.data?.items)
  return (
    <Page title={t('board.title')} actions={<OrderSwitch />} className="board-page">
      <OfferCard />
      <Fetched query={board} rows={10}>
        {({ counts, items }) => (
          <>
            <div className="board-tools">
              <Counters counts={counts} grade={filtering.filter.grade as string | undefined} onGrade={(grade) => filtering.set('grade', grade)} />
              <BoardFilters {...filtering} />
            </div>
            <div className={map && wide && mayMap ? 'board-split' : ''}>
              <BoardList items={items} />
              {map && wide && mayMap && (
                <Suspense fallback={<LoadingState rows={8} />}>
                  <BoardMap rows={items} unit={filtering.filter.unit as string | undefined} onUnit={(unit) => filtering.set('unit', unit?.toString())} />
                </Suspense>
              )}
            </div>
          </>
        )}
      </Fetched>
    </Page>
  )
}
