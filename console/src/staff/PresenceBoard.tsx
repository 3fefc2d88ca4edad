import { Switch } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PersonPresent } from '../api/staff'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { roughly } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { PresenceMark } from './PresenceMark'
import { usePresence } from './queries'

/** Everybody by unit, those on duty first, and for how long they have been doing what they do. */
export function PresenceBoard({ unit }: { unit?: number }) {
  const people = usePresence(unit)
  const [all, setAll] = useState(false)
  return (
    <>
      <label className="filter-switch block">
        <Switch checked={all} onChange={setAll} aria-label={t('people.all')} data-testid="people-all" /> {t('people.all')}
      </label>
      <Fetched query={people}>
        {({ items }) => {
          const groups = byUnit(items)
          if (groups.length === 0) return <EmptyState title={t('staff.empty')} />
          return (
            <div className="people-units">
              {groups.map((group) => <UnitGroup key={group[0]!.unit.id} people={group} all={all} />)}
            </div>
          )
        }}
      </Fetched>
    </>
  )
}

function UnitGroup({ people, all }: { people: PersonPresent[]; all: boolean }) {
  const now = useNow()
  const there = people.filter(({ onDuty }) => onDuty)
  const shown = all ? people : there
  return (
    <section className="panel" aria-label={nameOf(people[0]!.unit)} data-testid="people-unit-group">
      <h2>{nameOf(people[0]!.unit)} <span className={there.length === 0 ? 'late' : 'muted'}>{there.length === 0 ? t('people.nobody-there') : t('people.there', { n: there.length, all: people.length })}</span></h2>
      <ul className="people">
        {shown.map((one) => (
          <li key={one.id} data-testid="person-present" data-state={one.presence}>
            <PresenceMark presence={one.presence} />
            <Link to={`/staff/${one.id}`}>{one.name}</Link>
            <span className="muted">
              {tc('role', one.role)}
              {one.onDuty && one.since && ` · ${t('people.since', { for: roughly(now - Date.parse(one.since)) })}`}
              {one.onDuty && ` · ${one.openCases > 0 ? t('staff.open', { n: one.openCases }) : t('people.no-cases')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function byUnit(people: PersonPresent[]): PersonPresent[][] {
  const groups = new Map<number, PersonPresent[]>()
  for (const one of people) {
    const group = groups.get(one.unit.id)
    if (group) group.push(one)
    else groups.set(one.unit.id, [one])
  }
  return [...groups.values()]
}
