import { Button } from 'antd'
import { useCan, useMe } from '../access/session'
import { post } from '../api/http'
import type { Leave } from '../api/shifts'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { useSay } from '../platform/useSay'
import { spanText } from './shiftText'

type Answer = 'approve' | 'refuse' | 'withdraw'

/** A leave asked for; approving it takes the person off their shifts, and says which that leaves short. */
export function LeaveLine({ leave }: { leave: Leave }) {
  const me = useMe()
  const now = useNow()
  const say = useSay()
  const mayApprove = useCan()('ROSTER_MANAGE')
  const answer = useCommand({
    run: (path: Answer) => post<Leave>(`/leave/${leave.id}/${path}`),
    refresh: ['leave', 'my-shifts', 'rosters'],
    onDone: (answered) => say.done(answered.leavesShort.length > 0 ? t('leave.leaves-short', { n: answered.leavesShort.length }) : t('case.saved')),
  })
  const own = leave.staff.id === me.staffId
  const answers: Answer[] = leave.state !== 'REQUESTED' ? [] : own ? ['withdraw'] : mayApprove ? ['approve', 'refuse'] : []
  return (
    <li data-testid="leave" data-state={leave.state}>
      <strong>{tc('leaveState', leave.state)}</strong>
      <span>{leave.staff.name} · {tc('leaveKind', leave.kind)} · {spanText(leave.from, leave.to, now)}</span>
      {answers.map((path) => <Button key={path} size="small" type={path === 'approve' ? 'primary' : 'default'} loading={answer.isPending && answer.variables === path} onClick={() => answer.mutate(path)} data-testid={`leave-${path}`}>{tc('requestAnswer', path)}</Button>)}
    </li>
  )
}
