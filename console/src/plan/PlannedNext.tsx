import { Link } from 'react-router'
import { useMe } from '../access/session'
import type { NextTask, Start } from '../api/plan'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'

/** Where nothing waits for an answer: what the plan foresees for the reader in the coming hour, or why it foresees nothing. */
export function PlannedNext({ task: { free, notFree, next, then } }: { task: NextTask }) {
  const starts = next ? [next, ...then.filter(({ caseId, startAt }) => caseId !== next.caseId || startAt !== next.startAt)] : then
  const commands = useMe().role === 'COMMANDER'
  const why = notFree.map((code) => tc('plan.not-free', code.replace(/^free\./, ''))).join(t('list.join'))
  if (starts.length === 0 && (free || commands)) return null
  if (starts.length === 0) return <p className="muted not-planned" data-testid="planned-next">{t('plan.nothing-for-you', { why })}</p>
  return (
    <section className="planned-next" aria-label={t('plan.mine')} data-testid="planned-next">
      <strong>{t('plan.mine')}</strong>
      {starts.map((start) => <Step key={`${start.caseId}/${start.startAt}`} start={start} />)}
    </section>
  )
}

function Step({ start: { caseId, action, startAt, held } }: { start: Start }) {
  const now = useNow()
  return (
    <span className="planned-step">
      <time>{Date.parse(startAt) <= now ? t('plan.now') : moment(startAt, now)}</time>{' '}
      <Link to={`/cases/${caseId}`}>{tc('planAction', action)} #{caseId}</Link>
      {held && <span className="muted"> {t('plan.held')}</span>}
    </span>
  )
}
