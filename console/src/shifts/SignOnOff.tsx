import { Button } from 'antd'
import { Problem, post } from '../api/http'
import type { DutyNow, HandoverLine } from '../api/handovers'
import { problemLine } from '../platform/problemText'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { leftText } from './shiftText'

const REFRESH = ['duty', 'handovers', 'presence', 'staff', 'free', 'posts']

/** One tap on, one tap off; while cases wait to be taken over, why it is not off yet. */
export function SignOnOff({ duty }: { duty: DutyNow }) {
  const now = useNow()
  const on = useCommand({ run: () => post<DutyNow>('/duty/on'), refresh: REFRESH, done: t('duty.now-on') })
  const off = useCommand({ run: () => post<DutyNow>('/duty/off'), refresh: REFRESH, quiet: true, done: t('duty.now-off') })
  if (!duty.onDuty) {
    return <Button type="primary" size="large" loading={on.isPending} onClick={() => on.mutate()} data-testid="duty-on">{t('duty.sign-on')}</Button>
  }
  const waiting = (duty.handover?.lines ?? []).filter(({ state }) => state === 'WAITING')
  return (
    <>
      <Button size="large" type={duty.handover && waiting.length === 0 ? 'primary' : 'default'} loading={off.isPending} disabled={waiting.length > 0} onClick={() => off.mutate()} aria-describedby="why-not-off" data-testid="duty-off">
        {t('duty.sign-off')}
      </Button>
      <div id="why-not-off" role="status" className="why-not" data-testid="why-not-off">
        {waiting.length > 0 && <p>{t('duty.still-waiting', { n: waiting.length })}</p>}
        {waiting.map((line) => <p key={line.n}>{whyNot(line, now)}</p>)}
        {isToldElsewhere(off.error) || <p className="late">{problemLine(off.error)}</p>}
        {unfinished(off.error).map(({ kind, id, caseId }) => <p key={kind + id}>{t('duty.unfinished', { kind: tc('unfinished', kind), case: caseId.value })}</p>)}
      </div>
    </>
  )
}

/** What waits and what still runs is said line by line. */
function isToldElsewhere(fault: unknown): boolean {
  return fault === null || (fault instanceof Problem && (fault.code === 'duty.lines-open' || fault.code === 'duty.unfinished'))
}

function whyNot(line: HandoverLine, now: number): string {
  return line.offeredTo
    ? t('duty.waits-for', { case: line.case, name: line.offeredTo.name, left: leftText(line.answerBy, now) })
    : t('duty.waits-for-nobody', { case: line.case })
}

interface Unfinished {
  kind: string
  id: number
  caseId: { value: number }
}

function unfinished(fault: unknown): Unfinished[] {
  if (!(fault instanceof Problem) || fault.code !== 'duty.unfinished' || !Array.isArray(fault.params.running)) return []
  return fault.params.running as Unfinished[]
}
