import { Button } from 'antd'
import { useCan, useMe } from '../access/session'
import { post } from '../api/http'
import type { Swap } from '../api/shifts'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { shiftText } from './shiftText'

type Answer = 'accept' | 'decline' | 'withdraw' | 'approve' | 'refuse'

/** A shift that one gives to another: first the other's word, then the unit lead's. */
export function SwapLine({ swap }: { swap: Swap }) {
  const me = useMe()
  const now = useNow()
  const mayApprove = useCan()('ROSTER_MANAGE')
  const answer = useCommand({ run: (path: Answer) => post(`/swaps/${swap.id}/${path}`), refresh: ['swaps', 'my-shifts', 'rosters'], done: t('case.saved') })
  const answers: Answer[] = []
  if (swap.state === 'OFFERED' && swap.to.id === me.staffId) answers.push('accept', 'decline')
  if (swap.state === 'ACCEPTED' && mayApprove && swap.from.id !== me.staffId && swap.to.id !== me.staffId) answers.push('approve', 'refuse')
  if ((swap.state === 'OFFERED' || swap.state === 'ACCEPTED') && swap.from.id === me.staffId) answers.push('withdraw')
  return (
    <li data-testid="swap" data-state={swap.state}>
      <strong>{tc('swapState', swap.state)}</strong>
      <span>{t('swap.who', { from: swap.from.name, to: swap.to.name, shift: swap.shift ? shiftText(swap.shift, now) : '' })}</span>
      {swap.returnShift && <span className="muted">{t('swap.return', { shift: shiftText(swap.returnShift, now) })}</span>}
      {answers.map((path, i) => <Button key={path} size="small" type={i === 0 && path !== 'withdraw' ? 'primary' : 'default'} loading={answer.isPending && answer.variables === path} onClick={() => answer.mutate(path)} data-testid={`swap-${path}`}>{tc('requestAnswer', path)}</Button>)}
    </li>
  )
}
