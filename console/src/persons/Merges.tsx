import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../access/session'
import { post } from '../api/http'
import type { Merge, PersonView } from '../api/persons'
import { personName, personTraits } from '../cases/personLine'
import { moment } from '../platform/format/moment'
import { ReasonModal } from '../platform/ReasonModal'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'

type Asking = { kind: 'merge'; other: number } | { kind: 'undo'; merge: Merge }

/** Who may be the same person, and which merges were made or taken back. */
export function Merges({ view }: { view: PersonView }) {
  const mayMerge = useCan()('PERSON_MERGE')
  const now = useNow()
  const [asking, setAsking] = useState<Asking>()
  const command = useCommand({
    run: ({ ask, reason }: { ask: Asking; reason: string }) =>
      ask.kind === 'merge' ? post(`/persons/${view.person.id}/merge`, { other: ask.other, reason }) : post(`/merges/${ask.merge.id}/undo`, { reason }),
    refresh: ['person', 'persons', 'case', 'board'],
    done: t('case.saved'),
    quiet: true,
    onDone: () => setAsking(undefined),
  })
  return (
    <section className="panel" aria-labelledby="merges-head">
      <h2 id="merges-head">{t('person.same')}</h2>
      {view.likeness.length === 0 && view.merges.length === 0 && <p className="muted">{t('person.no-likeness')}</p>}
      <ul className="lines">
        {view.likeness.map(({ person, matchedBy }) => (
          <li key={person.id} data-testid="likeness">
            <Link to={`/persons/${person.id}`}>{personName(person)}</Link> {personTraits(person)} {person.maskedPhone}
            <span className="muted"> {t('person.matched', { fields: matchedBy.map((field) => tc('match', field)).join(t('list.join')) })} </span>
            {mayMerge && <Button size="small" onClick={() => setAsking({ kind: 'merge', other: person.id })} data-testid="merge">{t('person.merge')}</Button>}
          </li>
        ))}
        {view.merges.map((merge) => (
          <li key={merge.id} data-testid="merge-row">
            {t(merge.undoneAt ? 'person.merge-undone' : 'person.merge-made', { name: personName(merge.other), by: merge.by, at: moment(merge.at, now) })}
            <span className="muted"> {merge.reason} </span>
            {mayMerge && !merge.undoneAt && <Button size="small" onClick={() => setAsking({ kind: 'undo', merge })} data-testid="merge-undo">{t('person.unmerge')}</Button>}
          </li>
        ))}
      </ul>
      {asking && (
        <ReasonModal
          title={t(asking.kind === 'merge' ? 'person.merge' : 'person.unmerge')}
          busy={command.isPending}
          fault={command.error}
          onSend={(reason) => command.mutate({ ask: asking, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}
