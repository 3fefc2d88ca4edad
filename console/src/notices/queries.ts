import { useQuery } from '@tanstack/react-query'
import { useMe } from '../access/session'
import { get, post } from '../api/http'
import type { Items } from '../api/common'
import type { ChannelHealth, Notice, NoticeLatency, NoticeList } from '../api/notices'
import { useLine } from '../platform/live/live'
import { useCommand } from '../platform/useCommand'

const POLL_MILLIS = 10_000
const CALM_POLL_MILLIS = 60_000

/** What the reader was told; whoever is not on the staff is told nothing. */
export function useNotices() {
  const { staffId } = useMe()
  const lost = useLine().state === 'lost'
  return useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => get<NoticeList>('/notices', { size: 50 }, signal),
    enabled: staffId !== undefined,
    refetchInterval: lost ? POLL_MILLIS : CALM_POLL_MILLIS,
  })
}

/** Tells the server that the screen has these, or that the reader looked at them; nobody need know if that fails. */
export function sayReceived(ids: number[], seen: boolean): Promise<void> {
  return post<void>('/notices/received', { ids, seen }).catch(() => undefined)
}

export function useAcknowledge() {
  return useCommand<number, Notice>({ run: (id) => post<Notice>(`/notices/${id}/ack`), refresh: ['notices'] })
}

export function useNoticeLatency() {
  return useQuery({ queryKey: ['notice-latency'], queryFn: ({ signal }) => get<NoticeLatency>('/notices/latency', {}, signal), refetchInterval: CALM_POLL_MILLIS })
}

export function useChannels() {
  return useQuery({ queryKey: ['channels'], queryFn: ({ signal }) => get<Items<ChannelHealth>>('/notices/channels', {}, signal), refetchInterval: CALM_POLL_MILLIS })
}
