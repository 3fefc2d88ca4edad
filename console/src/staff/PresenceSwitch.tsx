import { Segmented } from 'antd'
import { Link } from 'react-router'
import { useCan, useMe } from '../access/session'
import { put } from '../api/http'
import type { Presence } from '../api/staff'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { usePresence } from './queries'

const SAID: Presence[] = ['AVAILABLE', 'BUSY', 'BREAK']

/** Says what the reader is doing; whoever is off duty is led to signing on. */
export function PresenceSwitch() {
  const me = useMe()
  const mayServe = useCan()('DUTY')
  const people = usePresence(me.unit.id, mayServe && me.staffId !== undefined)
  const say = useCommand({ run: (presence: Presence) => put('/presence', { presence }), refresh: ['presence', 'free'], done: t('presence.said') })
  const mine = people.data?.items.find(({ id }) => id === me.staffId)
  if (!mine) return null
  if (!mine.onDuty) return <p className="muted" data-testid="presence-off">{t('presence.off-now')} <Link to="/duty">{t('presence.to-duty')}</Link></p>
  const choices = SAID.includes(mine.presence) ? SAID : [...SAID, mine.presence]
  return (
    <Segmented<Presence>
      aria-label={t('presence.label')}
      value={say.isPending ? say.variables : mine.presence}
      onChange={(presence) => say.mutate(presence)}
      options={choices.map((value) => ({ value, label: <span data-testid={`presence-${value}`}>{tc('presence', value)}</span> }))}
    />
  )
}
