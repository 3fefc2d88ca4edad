import type { CaseView } from '../api/cases'
import { CaseLink } from '../queues/QueueList'
import { nameOf, t, tc } from '../platform/text/text'
import { useSimilar } from './queries'

/** Other people who were told to pay into the same account or were rung from the same phone: perhaps the same fraudster. */
export function SimilarCases({ view }: { view: CaseView }) {
  const found = useSimilar(view.id)
  if (!found.data || found.data.items.length === 0) return null
  return (
    <section className="panel" aria-labelledby="similar-head" data-testid="similar">
      <h2 id="similar-head">{t('similar.head', { n: found.data.items.length })}</h2>
      <ul className="lines">
        {found.data.items.map((one) => (
          <li key={one.case}>
            <CaseLink id={one.case} grade={one.grade} /> <span className="muted">{nameOf(one.unit)} · {one.marks.map((mark) => tc('mark', mark)).join(t('list.join'))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
