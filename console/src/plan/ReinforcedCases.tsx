import { Link } from 'react-router'
import { GradeMark } from '../cases/GradeMark'
import { t, tc } from '../platform/text/text'
import { namesText } from './namesText'
import { useReinforced } from './queries'

/** The cases for which more people were called, and whose word is still waited for. */
export function ReinforcedCases({ unit }: { unit?: number }) {
  const items = useReinforced(unit).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="panel reinforced" aria-labelledby="reinforced-head" data-testid="reinforced">
      <h2 id="reinforced-head">{t('reinforcement.running', { n: items.length })}</h2>
      <ul className="lines">
        {items.map(({ caseId, grade, level, waitingFor }) => (
          <li key={caseId} data-testid="reinforced-case" data-case={caseId}>
            <Link to={`/cases/${caseId}`}>#{caseId}</Link> <GradeMark grade={grade} /> {tc('reinforcement.level', String(level))}{' '}
            {waitingFor.length > 0 && <strong className="late-text">{t('reinforcement.not-answered', { names: namesText(waitingFor) })}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}
