import { Link } from 'react-router'
import { useCan } from '../../access/session'
import type { CaseView } from '../../api/cases'
import { nameOf, t, tc } from '../../platform/text/text'
import { Reveal } from '../../persons/Reveal'
import { personName, personTraits } from '../personLine'

/** Whom the case is about, masked until somebody says what for; and what is remembered of them. */
export function PersonPanel({ view }: { view: CaseView }) {
  const can = useCan()
  const { memory } = view
  return (
    <section className="panel" aria-labelledby="person-head">
      <h2 id="person-head">{t('person.title')}</h2>
      <p className="person-name">
        {can('PERSON_VIEW') ? <Link to={`/persons/${view.personId}`}>{personName(view.person)}</Link> : personName(view.person)}
        <span className="muted"> {personTraits(view.person)}</span>
      </p>
      <p>{view.person.maskedPhone} <span className="muted">{view.address ?? nameOf(view.unit)}</span></p>
      {memory && (
        <p className="muted" data-testid="case-memory">
          {t('memory.line', { cases: memory.cases, leads: memory.leads })}
          {memory.lastOutcome && ` ${t('memory.last', { outcome: tc('outcome', memory.lastOutcome) })}`}
        </p>
      )}
      {can('PERSON_REVEAL') && <Reveal path={`/cases/${view.id}/reveal`} />}
    </section>
  )
}
