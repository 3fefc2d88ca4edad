import type { Notice } from '../api/notices'
import { t } from '../platform/text/text'
import { noticeText } from './noticeText'

export type BrowserState = NotificationPermission | 'unsupported'

export function browserState(): BrowserState {
  return 'Notification' in window ? Notification.permission : 'unsupported'
}

/** Only ever called from a click: a browser that is asked unbidden says no for good. */
export async function askBrowser(): Promise<BrowserState> {
  return 'Notification' in window ? Notification.requestPermission() : 'unsupported'
}

/** Shows it outside the page when the page is not looked at; the tag keeps one notice from showing twice. */
export function showInBrowser(notice: Notice, onOpen: () => void): void {
  if (browserState() !== 'granted' || document.visibilityState === 'visible') return
  const shown = new Notification(t('app.name'), {
    body: noticeText(notice),
    tag: `forestall-notice-${notice.id}`,
    requireInteraction: notice.urgency === 'URGENT' && notice.needsMe,
  })
  shown.onclick = () => {
    window.focus()
    onOpen()
    shown.close()
  }
}
