import { Link } from 'react-router'
import type { CaseView } from '../../api/cases'
import { t, tc } from '../../platform/text/text'
import { personName, personTraits } from '../personLine'

/** Who lives with the person, or belongs to them. */
export function Household({ view }: { view: CaseView }) {
  if (!view.household || view.household.length === 0) return null
  return (
    <section className="panel" aria-labelledby="household-head">
      <h2 id="household-head">{t('household.title')}</h2>
      <ul className="lines">
        {view.household.map(({ person, relation, basis }) => (
          <li key={person.id}>
            <Link to={`/persons/${person.id}`}>{personName(person)}</Link> {personTraits(person)} {person.maskedPhone}
            <span className="muted"> {relation ? tc('relation', relation) : tc('basis', basis)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
