import { useCan } from '../access/session'
import type { CaseView } from '../api/cases'
import { may } from '../cases/page/may'
import { t, tc } from '../platform/text/text'
import { CounterCard } from './CounterCard'
import { PlaceWatch } from './PlaceWatch'
import { useBankSide } from './queries'
import { WatchCard } from './WatchCard'

/** The banks' side of a case: whom and what they look out for, who of them knows, and what their counters have rung about. */
export function BankPanel({ view }: { view: CaseView }) {
  const can = useCan()
  const seen = useBankSide(view.id, view.version, can('BANK_VIEW'))
  if (!seen.data || seen.data.banks === 0) return null
  const { watches, alerts, banks, banksBehind } = seen.data
  const running = watches.filter((one) => one.running)
  const mayWork = may(view, 'watch-banks')
  return (
    <section className="panel" aria-labelledby="banks-head" data-testid="bank-side">
      <h2 id="banks-head">{t('bank-side.title')}</h2>
      {running.length > 0 && banksBehind > 0 && <p className="late-text">{t('bank-side.behind', { n: banksBehind, all: banks })}</p>}
      {running.length > 0 && <ul className="cards" data-testid="watch-running">{running.map((watch) => <WatchCard key={watch.id} watch={watch} />)}</ul>}
      {running.length === 0 && watches[0]?.endReason && <p className="muted">{t('bank-side.ended', { reason: tc('watchEnd', watches[0].endReason) })}</p>}
      {mayWork && <PlaceWatch caseId={view.id} running={running.filter((one) => one.case === view.id).map((one) => one.on)} />}
      {alerts.length > 0 && <ul className="cards">{alerts.map((alert) => <CounterCard key={alert.id} alert={alert} />)}</ul>}
    </section>
  )
}
