import { useState } from 'react'
import type { Roster, Shift } from '../api/shifts'
import { t } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useWide } from '../platform/useWide'
import { ChangeMembers } from './ChangeMembers'
import { dayName, dayOf } from './days'
import { ShiftCell } from './ShiftCell'

interface RosterTableProps {
  roster: Roster
  days: string[]
  zone: string
}

/** A week of one roster: a column a day where there is room, below one another on phones. */
export function RosterTable({ roster, days, zone }: RosterTableProps) {
  const wide = useWide(992)
  const [changing, setChanging] = useState<Shift>()
  const today = dayOf(serverNow(), zone)
  const of = (day: string) => roster.shifts.filter((shift) => dayOf(shift.startsAt, zone) === day)
  const cells = (day: string) => of(day).map((shift) => <ShiftCell key={shift.id} shift={shift} onChange={() => setChanging(shift)} />)
  return (
    <>
      {wide ? (
        <div className="roster-scroll" tabIndex={0} role="region" aria-label={t('rosters.week-of')}>
          <table className="roster">
            <thead>
              <tr>{days.map((day) => <th key={day} scope="col" className={day === today ? 'today' : ''}>{dayName(day)}{day === today && ` ${t('rosters.today')}`}</th>)}</tr>
            </thead>
            <tbody>
              <tr>{days.map((day) => <td key={day}>{of(day).length > 0 ? cells(day) : <span className="muted">{t('rosters.nothing')}</span>}</td>)}</tr>
            </tbody>
          </table>
        </div>
      ) : (
        <ul className="cards">
          {days.filter((day) => of(day).length > 0).map((day) => (
            <li key={day} className="card"><h3>{dayName(day)}{day === today && ` ${t('rosters.today')}`}</h3>{cells(day)}</li>
          ))}
        </ul>
      )}
      {changing && <ChangeMembers shift={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}
