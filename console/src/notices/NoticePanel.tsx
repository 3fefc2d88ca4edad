import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../access/session'
import type { Notice } from '../api/notices'
import { t } from '../platform/text/text'
import { askBrowser, browserState } from './browserNotification'
import { NoticeLine } from './NoticeLine'

/** The list, newest first, what needs the reader on top. */
export function NoticePanel({ items, onLeave }: { items: Notice[]; onLeave: () => void }) {
  const mayLook = useCan()('STAFF_VIEW')
  return (
    <div className="notices" data-testid="notice-list">
      <BrowserOffer />
      {items.length === 0 && <p className="notice-none">{t('notice.none')}</p>}
      <ul>
        {items.map((notice) => <NoticeLine key={notice.id} notice={notice} onLeave={onLeave} />)}
      </ul>
      {mayLook && <Link to="/notices/health" onClick={onLeave}>{t('nav.notice-health')}</Link>}
    </div>
  )
}

function BrowserOffer() {
  const [state, setState] = useState(browserState)
  if (state === 'denied') return <p className="notice-hint">{t('notice.browser.denied')}</p>
  if (state !== 'default') return null
  return (
    <Button block onClick={() => void askBrowser().then(setState)} data-testid="notice-browser">
      {t('notice.browser.ask')}
    </Button>
  )
}
