import { Needs } from '../access/Needs'
import type { Ledger } from '../api/ledger'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { SumTable } from './SumTable'
import { useLedger } from './queries'

/** The district's money: what was at risk and what became of it, by unit and by day. */
export default function LedgerPage() {
  return (
    <Needs permission="CASE_VIEW">
      <Money />
    </Needs>
  )
}

function Money() {
  const { set, get } = useListQuery()
  const ledger = useLedger(get('from'), get('to'))
  return (
    <Page title={t('ledger.title')}>
      <div className="filters block">
        <label>{t('ledger.from')} <input type="date" className="day" value={get('from') ?? ledger.data?.from ?? ''} onChange={(event) => set({ from: event.target.value || undefined })} data-testid="ledger-from" /></label>
        <label>{t('ledger.to')} <input type="date" className="day" value={get('to') ?? ledger.data?.to ?? ''} onChange={(event) => set({ to: event.target.value || undefined })} data-testid="ledger-to" /></label>
      </div>
      <p className="muted">{t('ledger.note')}</p>
      <Fetched query={ledger}>{(seen) => (seen.totals.length === 0 ? <EmptyState title={t('ledger.none')} /> : <Tables seen={seen} />)}</Fetched>
    </Page>
  )
}

function Tables({ seen }: { seen: Ledger }) {
  return (
    <>
      <SumTable testId="ledger-totals" rows={[{ key: 'all', head: '', sums: seen.totals }]} />
      <h2>{t('ledger.by-unit')}</h2>
      <SumTable testId="ledger-units" head={t('ledger.unit')} rows={seen.units.map(({ unit, sums }) => ({ key: String(unit.id), head: nameOf(unit), sums }))} />
      <h2>{t('ledger.by-day')}</h2>
      <SumTable testId="ledger-days" head={t('ledger.day')} rows={[...seen.days].reverse().map(({ day, sums }) => ({ key: day, head: day, sums }))} />
    </>
  )
}
