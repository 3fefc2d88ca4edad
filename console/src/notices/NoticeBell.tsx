import { BellOutlined } from '@ant-design/icons'
import { Badge, Button, Drawer, Popover } from 'antd'
import { useCallback, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { t } from '../platform/text/text'
import { useWide } from '../platform/useWide'
import { NoticePanel } from './NoticePanel'
import { sayReceived, useNotices } from './queries'
import { useNewNotices } from './useNewNotices'
import './notices.css'

/** The bell with how many wait, and their list: beside it where there is room, over the width on phones. Opening it counts as having seen them. */
export function NoticeBell() {
  const { data } = useNotices()
  const client = useQueryClient()
  const wide = useWide(768)
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  useNewNotices(data?.items, show)
  if (!data) return null

  const opened = (now: boolean) => {
    setOpen(now)
    const unseen = data.items.filter(({ seenAt }) => !seenAt).map(({ id }) => id)
    if (now && unseen.length > 0) {
      void sayReceived(unseen, true).then(() => client.invalidateQueries({ queryKey: ['notices'] }))
    }
  }
  const waiting = Math.max(data.unread, data.needsMe)
  const bell = (
    <Badge count={waiting} size="small" offset={[-2, 6]} color={data.needsMe > 0 ? undefined : 'blue'}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={t('notice.bell', { count: waiting, needs: data.needsMe })}
        onClick={wide ? undefined : () => opened(true)}
        data-testid="notice-bell"
      />
    </Badge>
  )
  const panel = <NoticePanel items={data.items} onLeave={() => setOpen(false)} />
  if (!wide) {
    return (
      <>
        {bell}
        <Drawer title={t('notice.title')} placement="top" size="85vh" open={open} onClose={() => setOpen(false)}>{panel}</Drawer>
      </>
    )
  }
  return (
    <Popover open={open} onOpenChange={opened} trigger="click" placement="bottomRight" title={t('notice.title')} content={panel}>
      {bell}
    </Popover>
  )
}
