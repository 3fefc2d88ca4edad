import { Button } from 'antd'
import { useState } from 'react'
import { useCan, useMe } from '../access/session'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useListQuery } from '../platform/useListQuery'
import { dayName, dayOf, daysFrom, weekStart } from './days'
import { MakeRoster } from './MakeRoster'
import { useRosters } from './queries'
import { RosterTable } from './RosterTable'
import { postName } from './shiftText'

const WEEK_MILLIS = 7 * 86_400_000

/** A week of every roster of a unit; what is short says so. */
export function RosterCalendar() {
  const me = useMe()
  const mayManage = useCan()('ROSTER_MANAGE')
  const { get, set } = useListQuery()
  const [making, setMaking] = useState(false)
  const unit = get('unit') ? Number(get('unit')) : undefined
  const week = Number(get('week') ?? 0) || 0
  const start = weekStart(serverNow(), week, me.profile.zone)
  const rosters = useRosters(unit, start.toISOString(), new Date(start.getTime() + WEEK_MILLIS).toISOString())
  const days = daysFrom(dayOf(start, me.profile.zone))
  const go = (to: number) => set({ week: to === 0 ? undefined : String(to) })
  return (
    <>
      <div className="filters block">
        <UnitSelect value={unit} onChange={(value) => set({ unit: value?.toString() })} kinds={['SUB_BUREAU', 'SQUAD', 'STATION']} placeholder={t('filter.unit')} testId="rosters-unit" />
        <Button onClick={() => go(week - 1)} data-testid="rosters-before">{t('rosters.week-before')}</Button>
        <strong data-testid="rosters-week">{t('span.text', { from: dayName(days[0]!), to: dayName(days[6]!) })}</strong>
        <Button onClick={() => go(week + 1)} data-testid="rosters-after">{t('rosters.week-after')}</Button>
        {week !== 0 && <Button type="link" onClick={() => go(0)}>{t('rosters.this-week')}</Button>}
        {mayManage && <Button type="primary" onClick={() => setMaking(true)} data-testid="roster-new">{t('roster.new')}</Button>}
      </div>
      <Fetched query={rosters}>
        {({ items, gaps }) =>
          items.length === 0 ? (
            <EmptyState title={t('rosters.empty')} hint={t('rosters.empty-hint')} />
          ) : (
            <>
              <p role="status" className={gaps > 0 ? 'gap-count' : 'muted'} data-testid="roster-gaps">{gaps > 0 ? t('rosters.gaps', { n: gaps }) : t('rosters.no-gaps')}</p>
              {items.map((roster) => (
                <section key={roster.id} className="panel" aria-labelledby={`roster-${roster.id}`} data-testid="roster">
                  <h2 id={`roster-${roster.id}`}>{nameOf(roster.unit)} · {postName(roster.post)} <span className="muted">{tc('pattern', roster.pattern)} · {t('roster.minimum', { n: roster.minimum })}</span></h2>
                  <RosterTable roster={roster} days={days} zone={me.profile.zone} />
                </section>
              ))}
            </>
          )
        }
      </Fetched>
      {making && <MakeRoster unit={unit ?? me.unit.id} firstDay={days[0]!} onClose={() => setMaking(false)} />}
    </>
  )
}
