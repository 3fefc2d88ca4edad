import { Link, useParams } from 'react-router'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import type { PersonView } from '../api/persons'
import { GradeMark } from '../cases/GradeMark'
import { personName, personTraits } from '../cases/personLine'
import { moment } from '../platform/format/moment'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { Merges } from './Merges'
import { Relatives } from './Relatives'
import { Reveal } from './Reveal'
import { usePerson } from './queries'
import '../platform/styles/case.css'

/** One person: what is known, who belongs to them, what happened before, and who may be the same. */
export default function PersonPage() {
  const { id = '' } = useParams()
  return (
    <Needs permission="PERSON_VIEW">
      <Loaded key={id} id={id} />
    </Needs>
  )
}

function Loaded({ id }: { id: string }) {
  const person = usePerson(id)
  return <Fetched query={person}>{(view) => <View view={view} />}</Fetched>
}

function View({ view }: { view: PersonView }) {
  const can = useCan()
  const now = useNow()
  return (
    <Page title={t('person.page', { name: personName(view.person) })} note={[personTraits(view.person), nameOf(view.unit)].filter(Boolean).join(' · ')}>
      <div className="two">
        <div>
          <section className="panel" aria-labelledby="cases-head">
            <h2 id="cases-head">{t('person.cases')}</h2>
            {view.cases.length === 0 && <EmptyState title={t('person.no-cases')} />}
            <ul className="lines" data-testid="person-cases">
              {view.cases.map((one) => (
                <li key={one.id}>
                  <Link to={`/cases/${one.id}`}>#{one.id}</Link> <GradeMark grade={one.grade} /> {one.outcome ? tc('outcome', one.outcome) : tc('stage', one.stage)} <span className="muted">{moment(one.openedAt, now)}</span>
                </li>
              ))}
            </ul>
          </section>
          <Merges view={view} />
        </div>
        <div>
          <section className="panel" aria-labelledby="known-head">
            <h2 id="known-head">{t('person.known')}</h2>
            <dl className="facts">
              {view.identifiers.map(({ kind, masked }) => (
                <div key={kind + masked} style={{ display: 'contents' }}><dt>{tc('identifier', kind)}</dt><dd>{masked}</dd></div>
              ))}
            </dl>
            {can('PERSON_REVEAL') && <Reveal path={`/persons/${view.person.id}/reveal`} />}
          </section>
          <Relatives view={view} />
        </div>
      </div>
    </Page>
  )
}
