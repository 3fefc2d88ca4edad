import { Button, Drawer, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { Handover } from '../api/handovers'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { moment } from '../platform/format/moment'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useWide } from '../platform/useWide'
import { HandoverLineText } from './HandoverLineText'
import { useLedger } from './queries'
import { postName } from './shiftText'

const SIZE = 50

/** The ledger of handovers, the newest first; each signed one is chained to the one before. */
export function Ledger() {
  const [unit, setUnit] = useState<number>()
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<Handover>()
  const ledger = useLedger(unit, page)
  const wide = useWide(768)
  return (
    <section className="panel" aria-labelledby="ledger">
      <h2 id="ledger">{t('ledger.title')}</h2>
      <div className="filters block"><UnitSelect value={unit} onChange={setUnit} kinds={['SUB_BUREAU', 'SQUAD', 'STATION']} placeholder={t('filter.unit')} testId="ledger-unit" /></div>
      <Fetched query={ledger}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('ledger.empty')} hint={t('ledger.empty-hint')} />
          ) : wide ? (
            <Table<Handover> aria-label={t('ledger.title')} size="small" rowKey="id" columns={COLUMNS(setOpen)} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ 'data-testid': 'ledger-row' }) as object} />
          ) : (
            <ul className="cards">
              {items.map((one) => (
                <li key={one.id} className="card" data-testid="ledger-row">
                  <div className="card-head"><span>{one.from.name}</span><span>{stateText(one)}</span></div>
                  <div className="muted">{nameOf(one.unit)} · {postName(one.post)} · {moment(one.signedAt ?? one.builtAt, serverNow())}</div>
                  <Button type="link" onClick={() => setOpen(one)}>{t('ledger.lines', { n: one.lines.length })}</Button>
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
      <div className="list-foot">
        <Button disabled={page === 0} onClick={() => setPage(page - 1)}>{t('ledger.newer')}</Button>
        <Button disabled={(ledger.data?.items.length ?? 0) < SIZE} onClick={() => setPage(page + 1)}>{t('ledger.older')}</Button>
      </div>
      <Drawer open={open !== undefined} onClose={() => setOpen(undefined)} size="large" title={open && t('ledger.of', { name: open.from.name, unit: nameOf(open.unit) })}>
        <ol className="cards">{open?.lines.map((line) => <li key={line.n} className="card handover-line"><HandoverLineText line={line} /></li>)}</ol>
        {open?.digest && <p className="digest">{t('ledger.digest')} <code>{open.digest}</code></p>}
      </Drawer>
    </section>
  )
}

/** Whether it is signed, and if so whether it is still as it was signed. */
function stateText(handover: Handover): string {
  if (handover.state === 'OPEN') return t('ledger.open', { waiting: handover.waiting })
  return t(handover.intact ? 'ledger.signed' : 'ledger.broken', { number: handover.number })
}

const COLUMNS = (show: (one: Handover) => void): TableColumnsType<Handover> => [
  { title: t('ledger.at'), render: (_, one) => moment(one.signedAt ?? one.builtAt, serverNow()) },
  { title: t('column.unit'), render: (_, one) => nameOf(one.unit) },
  { title: t('ledger.post'), render: (_, one) => postName(one.post) },
  { title: t('ledger.from'), render: (_, one) => one.from.name },
  { title: t('column.state'), render: (_, one) => <span className={one.intact ? '' : 'late'}>{stateText(one)}</span> },
  { title: t('column.cases'), align: 'right', render: (_, one) => <Button type="link" size="small" onClick={() => show(one)} data-testid="ledger-open">{t('ledger.lines', { n: one.lines.length })}</Button> },
  { title: t('ledger.digest'), render: (_, one) => (one.digest ? <code title={one.digest}>{one.digest.slice(0, 12)}</code> : '') },
]
