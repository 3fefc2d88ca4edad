import { lazy, Suspense, useState } from 'react'
import { Outlet } from 'react-router'
import { useMe } from '../../access/session'
import { OfferStrip } from '../../plan/OfferStrip'
import { StaleBanner } from '../live/StaleBanner'
import { useShortcuts } from '../shortcuts'
import { LoadingState } from '../states/States'
import { t } from '../text/text'
import { BottomNav } from './BottomNav'
import { Nav } from './Nav'
import { ShortcutHelp } from './ShortcutHelp'
import { TopBar } from './TopBar'
import '../styles/shell.css'

const CommandLine = lazy(() => import('../command/CommandLine'))
const DemoBar = lazy(() => import('../../demo/DemoBar'))

/** What stands around every view. */
export function Shell() {
  const { demo } = useMe()
  const [commanding, setCommanding] = useState(false)
  const [helping, setHelping] = useState(false)
  const search = () => setCommanding(true)
  useShortcuts([
    { key: '/', label: t('shortcut.command'), run: search },
    { key: 'mod+k', label: t('shortcut.command'), run: search, hidden: true },
    { key: '?', label: t('shortcut.help'), run: () => setHelping(true) },
  ])
  return (
    <div className="shell">
      <a className="skip" href="#content">{t('nav.skip')}</a>
      <TopBar onSearch={search} />
      <div className="shell-body">
        <div className="sidebar"><Nav /></div>
        <main id="content" tabIndex={-1}>
          {demo && <Suspense fallback={null}><DemoBar /></Suspense>}
          <StaleBanner />
          <OfferStrip />
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomNav onSearch={search} />
      {commanding && <Suspense fallback={null}><CommandLine onClose={() => setCommanding(false)} /></Suspense>}
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
    </div>
  )
}
