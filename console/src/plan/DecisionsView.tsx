import { Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../access/session'
import type { Decision, DecisionCount, Decisions } from '../api/plan'
import { money } from '../platform/format/money'
import { moment } from '../platform/format/moment'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { serverNow, useNow } from '../platform/time/serverClock'
import { dayStart } from '../shifts/days'
import { comparisonText, shareOf } from './decisions'
import { useDecisions } from './queries'
import { aboutMoney } from './words'

const DAYS = [0, 6, 29] as const

/** What people made of the plan's offers, and what came of following it and of choosing somebody else. */
export function DecisionsView({ unit }: { unit?: number }) {
  const { profile } = useMe()
  const [back, setBack] = useState<number>(0)
  const decisions = useDecisions(unit, dayStart(serverNow(), back, profile.zone).toISOString())
  return (
    <>
      <Segmented className="plan-choice" aria-label={t('queue.day')} value={back} onChange={setBack} options={DAYS.map((value) => ({ value, label: <span data-testid={`decisions-${value}`}>{value === 0 ? t('rosters.today') : t('plan.last-days', { n: value + 1 })}</span> }))} />
      <Fetched query={decisions}>
        {(seen) => (seen.items.length === 0 ? <EmptyState title={t('plan.no-decisions')} hint={t('plan.no-decisions-hint')} /> : <Seen decisions={seen} />)}
      </Fetched>
    </>
  )
}

function Seen({ decisions: { summary, reasons, items } }: { decisions: Decisions }) {
  return (
    <>
      <p className="plan-load">{comparisonText(summary)}</p>
      <Summary summary={summary} />
      {reasons.length > 0 && (
        <ul className="plan-reasons" aria-label={t('plan.reasons')} data-testid="decision-reasons">
          {reasons.map(({ kind, code, n }) => <li key={kind + code}>{t(kind === 'DECLINE' ? 'plan.declined-because' : 'plan.overridden-because', { reason: tc(kind === 'DECLINE' ? 'plan.declineReason' : 'plan.overrideReason', code), n })}</li>)}
        </ul>
      )}
      <Items items={items} />
    </>
  )
}

function Summary({ summary }: { summary: DecisionCount[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('plan.summary')}>
      <table className="sums" data-testid="decision-summary">
        <thead><tr>{(['answer', 'n', 'reached', 'dissuaded', 'lost', 'answered-in'] as const).map((column) => <th key={column} scope="col">{tc('plan.column', column)}</th>)}</tr></thead>
        <tbody>
          {summary.map((one) => (
            <tr key={`${one.state}${one.overridden}`}>
              <th scope="row">{tc('offerState', one.state)}{one.overridden && ` · ${t('plan.overridden')}`}</th>
              <td>{one.n}</td>
              <td>{waits(one) ? t('list.none') : shareOf(one.reached, one.n)}</td>
              <td>{waits(one) ? t('list.none') : shareOf(one.dissuaded, one.n)}</td>
              <td>{waits(one) ? t('list.none') : shareOf(one.lost, one.n)}</td>
              <td>{one.medianAnswerSeconds === undefined ? t('list.none') : duration(one.medianAnswerSeconds * 1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Nothing can have come yet of what still waits for its answer. */
function waits({ state }: DecisionCount): boolean {
  return state === 'OPEN'
}

function Items({ items }: { items: Decision[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('plan.view.decisions')}>
      <table className="sums decisions" data-testid="decision-list">
        <thead><tr>{(['when', 'case', 'asked', 'action', 'answer', 'against', 'came'] as const).map((column) => <th key={column} scope="col">{tc('plan.column', column)}</th>)}</tr></thead>
        <tbody>{items.map((one) => <Line key={one.offer.id} decision={one} />)}</tbody>
      </table>
    </div>
  )
}

function Line({ decision: { offer, came, difference } }: { decision: Decision }) {
  const now = useNow()
  return (
    <tr data-testid="decision" data-state={offer.state}>
      <td>{moment(offer.offeredAt, now)}</td>
      <td><Link to={`/cases/${offer.caseId}`}>#{offer.caseId}</Link></td>
      <td>{offer.staff.name}</td>
      <td>{tc('planAction', offer.action)}</td>
      <td>{tc('offerState', offer.state)}{offer.decline && <div className="muted">{tc('plan.declineReason', offer.decline)}</div>}</td>
      <td>
        {offer.override ? <>{t('plan.instead', { name: offer.recommended?.name ?? t('unknown'), reason: tc('plan.overrideReason', offer.override.reason) })}{difference < 0 && <div className="muted">{t('plan.person-behind', { sum: aboutMoney(-difference / 100) })}</div>}</> : t('plan.followed')}
      </td>
      <td>{offer.state === 'ACCEPTED' || offer.state === 'WITHDRAWN' ? cameText(came, now) : t('list.none')}</td>
    </tr>
  )
}

function cameText(came: Decision['came'], now: number): string {
  const moved = Number(came.moved ?? 0) > 0 ? t('money.moved', { sum: money(came.moved) }) : ''
  const met = came.firstContactAt ? t('plan.first-contact', { at: moment(came.firstContactAt, now) }) : ''
  return [came.outcome ? tc('outcome', came.outcome) : t('plan.open-still'), met, moved].filter(Boolean).join(' · ')
}
