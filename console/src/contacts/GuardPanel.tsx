import { Button } from 'antd'
import { useMe } from '../access/session'
import type { CaseView } from '../api/cases'
import { may } from '../cases/page/may'
import { t } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useContact, useDissuasion } from './useContact'

const MINUTE = 60_000

/** Staying with a person for hours or days, with the time that each has given. */
export function GuardPanel({ view }: { view: CaseView }) {
  const me = useMe()
  const now = useNow()
  const seen = useDissuasion(view.id, view.version)
  const contact = useContact(view.id)
  const mayWork = may(view, 'record-contact')
  const guard = seen.data?.guard
  if (!guard || (!mayWork && guard.items.length === 0)) return null
  const mine = guard.items.find((one) => !one.endedAt && one.staff.id === me.staffId)
  return (
    <section className="panel" aria-labelledby="guard-head" data-testid="guard">
      <h2 id="guard-head">{t('guard.head')} {guard.minutesTotal > 0 && <span className="muted">{t('guard.total', { time: duration(guard.minutesTotal * MINUTE) })}</span>}</h2>
      <ul className="lines">
        {guard.items.map((one) => (
          <li key={one.id} data-testid="guard-line">
            {one.staff.name} <span className="muted">{one.endedAt ? duration((one.minutes ?? 0) * MINUTE) : t('guard.since', { time: duration(now - Date.parse(one.begunAt)) })}</span>
          </li>
        ))}
      </ul>
      {mayWork && (mine
        ? <Button onClick={() => contact.mutate({ to: `/guards/${mine.id}/end`, path: '' })} data-testid="guard-end">{t('guard.end')}</Button>
        : <Button onClick={() => contact.mutate({ path: 'guards' })} data-testid="guard-begin">{t('guard.begin')}</Button>)}
    </section>
  )
}
