import { ConfigProvider } from 'antd'
import { lazy, Suspense, useEffect } from 'react'
import { Needs } from '../../access/Needs'
import { useMe } from '../../access/session'
import { StaleBanner } from '../../platform/live/StaleBanner'
import { clock } from '../../platform/format/moment'
import { Fetched } from '../../platform/states/Fetched'
import { EmptyState } from '../../platform/states/States'
import { nameOf, t } from '../../platform/text/text'
import { themeOf } from '../../platform/theme'
import { useNow } from '../../platform/time/serverClock'
import { useWide } from '../../platform/useWide'
import { Counters } from '../board/Counters'
import { useBoard } from '../queries'
import { WallRow } from './WallRow'
import '../../platform/styles/board.css'
import '../../platform/styles/wall.css'

const DistrictMapView = lazy(() => import('../../jurisdiction/map/DistrictMapView'))
const ROWS = 12

/** The board for a wall: dark, large, nothing to press; only what is most urgent. */
export default function WallPage() {
  const { unit } = useMe()
  useWallScale()
  return (
    <ConfigProvider theme={themeOf(true, 16)}>
      <main className="wall">
        <header className="wall-head">
          <h1>{t('wall.title', { unit: nameOf(unit) })}</h1>
          <WallClock />
        </header>
        <StaleBanner />
        <Needs permission="CASE_VIEW"><Wall /></Needs>
      </main>
    </ConfigProvider>
  )
}

function Wall() {
  const board = useBoard({})
  const wide = useWide(1600)
  return (
    <Fetched query={board} rows={10}>
      {({ counts, items }) => (
        <>
          <Counters counts={counts} quiet />
          <div className={wide ? 'wall-split' : ''}>
            {items.length === 0 ? (
              <EmptyState title={t('board.empty')} />
            ) : (
              <ol className="wall-rows" aria-label={t('board.title')}>{items.slice(0, ROWS).map((row) => <WallRow key={row.id} row={row} />)}</ol>
            )}
            {wide && <Suspense fallback={null}><DistrictMapView rows={items} dark /></Suspense>}
          </div>
        </>
      )}
    </Fetched>
  )
}

function WallClock() {
  return <time className="wall-clock">{clock(useNow())}</time>
}

/** The wall's type grows with the screen: 16 px at 1366, 40 px at 4K. */
function useWallScale(): void {
  useEffect(() => {
    const { style, dataset } = document.documentElement
    const before = { size: style.fontSize, theme: dataset.theme }
    document.title = t('app.title', { page: t('nav.wall') })
    style.fontSize = 'max(14px, 1.05vw)'
    dataset.theme = 'dark'
    return () => {
      style.fontSize = before.size
      dataset.theme = before.theme
    }
  }, [])
}
