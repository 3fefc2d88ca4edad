import { Link } from 'react-router'
import type { PersonView } from '../api/persons'
import { personName, personTraits } from '../cases/personLine'
import { t, tc } from '../platform/text/text'
import { useCan } from '../access/session'
import { AddRelation } from './AddRelation'

/** The household: by the same address, or as somebody said. */
export function Relatives({ view }: { view: PersonView }) {
  const mayWork = useCan()('CASE_WORK')
  return (
    <section className="panel" aria-labelledby="relatives-head">
      <h2 id="relatives-head">{t('household.title')}</h2>
      {view.household.length === 0 && <p className="muted">{t('household.none')}</p>}
      <ul className="lines">
        {view.household.map(({ person, relation, basis }) => (
          <li key={person.id}>
            <Link to={`/persons/${person.id}`}>{personName(person)}</Link> {personTraits(person)} {person.maskedPhone}
            <span className="muted"> {[relation && tc('relation', relation), tc('basis', basis)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {mayWork && <AddRelation id={view.person.id} />}
    </section>
  )
}
