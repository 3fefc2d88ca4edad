import type { ReactNode } from 'react'
import type { CaseView } from '../api/cases'
import type { ActionHelp, CasePlan } from '../api/plan'
import { Fetched } from '../platform/states/Fetched'
import { t, tc } from '../platform/text/text'
import { CasePeople } from './CasePeople'
import { WouldChange } from './WouldChange'
import { whyText } from './planReason'
import { useCasePlan } from './queries'
import { aboutMoney, chanceText, minutesText } from './words'

const COLUMNS = ['reach', 'persuade', 'takes', 'saves', 'tried'] as const

/** What helps in this state, who should do it, and what would change the case's place in the order. */
export function HelpsPanel({ view }: { view: CaseView }) {
  const plan = useCasePlan(view.id, view.version)
  if (view.stage === 'CLOSED') return null
  return (
    <section className="panel" aria-labelledby="helps-head" data-testid="helps">
      <h2 id="helps-head">{t('plan.helps')}</h2>
      <Fetched query={plan} rows={4}>
        {(seen) => (
          <>
            {seen.actions.length === 0 ? <p className="muted">{t('plan.no-actions')}</p> : <Actions plan={seen} />}
            <CasePeople view={view} plan={seen} />
            <WouldChange changes={seen.wouldChange} rank={seen.rank} />
          </>
        )}
      </Fetched>
    </section>
  )
}

function Actions({ plan: { actions } }: { plan: CasePlan }) {
  const best = actions.filter(({ possible }) => possible).sort((a, b) => b.perMinute - a.perMinute)[0]
  return (
    <div className="helps-fit">
      <table className="sums helps">
        <thead>
          <tr><th scope="col">{t('plan.column.action')}</th>{COLUMNS.map((column) => <th key={column} scope="col">{tc('plan.column', column)}</th>)}</tr>
        </thead>
        <tbody>{actions.map((help) => <ActionRow key={help.action} help={help} best={help === best} />)}</tbody>
      </table>
    </div>
  )
}

/** A figure with its column's name, which stands beside it where the table is folded up on phones. */
function Figure({ column, children }: { column: (typeof COLUMNS)[number]; children: ReactNode }) {
  return <td data-label={tc('plan.column', column)}>{children}</td>
}

function ActionRow({ help, best }: { help: ActionHelp; best: boolean }) {
  const watch = help.action === 'BANK_WATCH'
  return (
    <tr className={best ? 'helps-best' : ''} data-testid={`help-${help.action}`} data-possible={help.possible}>
      <th scope="row">
        {tc('planAction', help.action)} {best && <span className="row-flag">{t('plan.saves-most')}</span>}
        {!help.possible && help.blocked && <div className="muted">{whyText(help.blocked)}</div>}
      </th>
      <Figure column="reach">{watch ? t('list.none') : chanceText(help.reach)}</Figure>
      <Figure column="persuade">{watch ? t('list.none') : chanceText(help.persuade)}</Figure>
      <Figure column="takes">{minutesText(help.minutes)}</Figure>
      <Figure column="saves">{help.possible ? <><strong>{aboutMoney(help.saves)}</strong> <div className="muted per-minute">{t('plan.per-minute', { sum: aboutMoney(help.perMinute) })}</div></> : t('list.none')}</Figure>
      <Figure column="tried">{help.tried === 0 ? t('plan.not-tried') : t('plan.tried', { n: help.tried, most: help.most, talks: help.talks })}</Figure>
    </tr>
  )
}
