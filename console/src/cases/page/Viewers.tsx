import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../access/session'
import { post } from '../../api/http'
import { t } from '../../platform/text/text'

const BEAT_MILLIS = 15_000

/** Says that the reader has the case open, and shows who else has. */
export function Viewers({ id, seen }: { id: number; seen: string[] }) {
  const me = useMe()
  const presence = useQuery({
    queryKey: ['presence', id],
    queryFn: () => post<{ viewers: string[] }>(`/cases/${id}/presence`),
    refetchInterval: BEAT_MILLIS,
    retry: false,
  })
  const others = (presence.data?.viewers ?? seen ?? []).filter((name) => name !== me.name)
  if (others.length === 0) return null
  return <span className="viewers" role="status" data-testid="viewers">{t('case.viewers', { names: others.join(t('list.join')) })}</span>
}
