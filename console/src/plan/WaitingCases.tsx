import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { BoardRow } from '../api/cases'
import type { WaitingCase } from '../api/plan'
import { GradeMark } from '../cases/GradeMark'
import { personName } from '../cases/personLine'
import { nameOf, t } from '../platform/text/text'
import { whyText } from './planReason'

const FIRST = 20

/** The cases that nobody gets to within the hour, in the order in which they would be next, and why each can wait. */
export function WaitingCases({ waiting, rows }: { waiting: WaitingCase[]; rows: Map<number, BoardRow> }) {
  const [all, setAll] = useState(false)
  const shown = all ? waiting : waiting.slice(0, FIRST)
  return (
    <section aria-labelledby="waiting-head" data-testid="plan-waiting">
      <h2 id="waiting-head" className="list-head">{t('plan.waiting', { n: waiting.length })}</h2>
      {waiting.length === 0 ? <p className="muted">{t('plan.nobody-waits')}</p> : (
        <ol className="waiting">
          {shown.map((one) => <Line key={one.caseId} waiting={one} row={rows.get(one.caseId)} />)}
        </ol>
      )}
      {shown.length < waiting.length && <Button onClick={() => setAll(true)} data-testid="waiting-all">{t('plan.show-all', { n: waiting.length })}</Button>}
    </section>
  )
}

function Line({ waiting: { caseId, grade, sentence, rank }, row }: { waiting: WaitingCase; row?: BoardRow }) {
  return (
    <li data-testid="waiting-case" data-case={caseId}>
      <strong className="row-rank">{t('plan.rank', { n: rank })}</strong>
      <div>
        <Link to={`/cases/${caseId}`}>{row ? personName(row.person) : ''} <span className="row-number">#{caseId}</span></Link> <GradeMark grade={grade} />{' '}
        {row && <span className="muted">{nameOf(row.unit)}</span>}
        <div className="row-sub">{whyText(sentence)}</div>
      </div>
    </li>
  )
}
