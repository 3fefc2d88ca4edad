import { Link } from 'react-router'
import type { FreePerson } from '../api/staff'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t, tc, type Values } from '../platform/text/text'
import { PresenceMark } from './PresenceMark'
import { useFreePeople } from './queries'

/** Who of a unit can be given a case now, fewest cases first, and what speaks for or against each. */
export function FreePeople({ unit }: { unit: number }) {
  const people = useFreePeople(unit)
  return (
    <Fetched query={people}>
      {({ items }) => {
        const free = items.filter((one) => one.free)
        const others = items.filter((one) => !one.free)
        if (items.length === 0) return <EmptyState title={t('staff.empty')} hint={t('people.choose-unit')} />
        return (
          <>
            <section className="panel" aria-labelledby="free-now" data-testid="free-people">
              <h2 id="free-now">{t('people.free-now', { n: free.length })}</h2>
              {free.length === 0 ? <p className="late">{t('people.nobody-free')}</p> : <Lines people={free} />}
            </section>
            <section className="panel" aria-labelledby="not-free">
              <h2 id="not-free">{t('people.not-free', { n: others.length })}</h2>
              <Lines people={others} />
            </section>
          </>
        )
      }}
    </Fetched>
  )
}

function Lines({ people }: { people: FreePerson[] }) {
  return (
    <ul className="people">
      {people.map((one) => (
        <li key={one.id} data-testid="free-person" data-state={one.free ? 'free' : 'not-free'}>
          <PresenceMark presence={one.presence} />
          <Link to={`/staff/${one.id}`}>{one.name}</Link>
          <span className="muted">
            {one.reasons.map(why).join(t('list.join'))}
            {one.languages.length > 0 && ` · ${one.languages.map((code) => tc('spoken', code)).join(t('list.join'))}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function why({ code, values }: FreePerson['reasons'][number]): string {
  const words: Values = { ...values }
  if (values.presence) words.presence = tc('presence', String(values.presence))
  return tc('free', code.replace(/^free\./, ''), words)
}
