import { Needs } from '../access/Needs'
import type { Power, Powers } from '../api/orders'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { usePowers } from './queries'
import { termText } from './term'

/** What the law of this place lets the police and the banks do, each with its times and its source. */
export default function PowersPage() {
  return (
    <Needs permission="BANK_VIEW">
      <PowersOfHere />
    </Needs>
  )
}

function PowersOfHere() {
  const powers = usePowers()
  return (
    <Page title={t('powers.title')}>
      <Fetched query={powers}>{(all) => <Table all={all} />}</Fetched>
    </Page>
  )
}

function Table({ all }: { all: Powers }) {
  return (
    <>
      <p className="muted">{t('powers.profile', { code: all.profile })}</p>
      {all.powers.length === 0 && <EmptyState title={t('powers.none')} />}
      <ul className="cards">
        {all.powers.map((power) => (
          <li key={power.code} className="card" data-testid="power-row">
            <strong>{tc('powerKind', power.kind)} · {termText(power.term)}</strong> <span className="muted">{power.code}</span>
            <ul className="lines">{rules(power).map((rule) => <li key={rule}>{rule}</li>)}</ul>
            <p className="muted">{sourceText(power.source)}</p>
          </li>
        ))}
      </ul>
      {all.deadlines.length > 0 && (
        <section className="panel">
          <h2>{t('powers.deadlines')}</h2>
          <ul className="lines">
            {all.deadlines.map((one) => (
              <li key={one.code}>{one.code}: {termText(one.term)}{one.longest && ` · ${t('powers.longest', { term: termText(one.longest) })}`} <span className="muted">{sourceText(one.source)}</span></li>
            ))}
          </ul>
        </section>
      )}
      <section className="panel">
        <h2>{t('powers.questions')}</h2>
        <p>{all.counterQuestions.map((code) => tc('counterQuestion', code)).join(' · ')}</p>
      </section>
    </>
  )
}

function rules(power: Power): string[] {
  const all = [tc('powerScope', power.scope), tc('powerStart', power.start)]
  all.push(power.signatures === 0 ? t('powers.bank-itself') : t('powers.signatures', { n: power.signatures }))
  if (power.mandatoryOnRequest) all.push(t('powers.mandatory'))
  if (power.renewalTerm) all.push(t('powers.renewable', { n: power.renewals, term: termText(power.renewalTerm) }))
  if (power.inAll) all.push(t('powers.in-all', { term: termText(power.inAll) }))
  if (power.atMostPerAccount > 0) all.push(t('powers.at-most', { n: power.atMostPerAccount }))
  if (power.afterComplaint) all.push(t('powers.after-complaint', { term: termText(power.afterComplaint) }))
  all.push(t(power.lapse === 'AUTO_LIFT' ? 'powers.auto' : 'powers.manual'))
  if (power.notice) all.push(t('powers.notice', { term: termText(power.notice) }))
  all.push(t('powers.release', { term: termText(power.releaseAnswer) }))
  if (power.appeal) all.push(t('powers.appeal'))
  if (power.clockStopsWhilePending) all.push(t('powers.stands-still'))
  if (power.essentialExpenses) all.push(t('powers.expenses'))
  return all
}

function sourceText({ text, asOf, verified }: Power['source']): string {
  return [text, t('powers.as-of', { day: asOf }), t(verified ? 'powers.verified' : 'powers.unverified')].join(' · ')
}
