import type { ReactNode } from 'react'
import { MONEY_EVIDENCE, MONEY_KINDS, type MoneyKind, type Sum } from '../api/ledger'
import { money } from '../platform/format/money'
import { t, tc } from '../platform/text/text'

interface Row {
  key: string
  head: ReactNode
  sums: Sum[]
}

/** One row each, one column a kind; in a cell one line for each evidence, since none may be added to another. */
export function SumTable({ head, rows, testId }: { head?: string; rows: Row[]; testId: string }) {
  return (
    <div className="scroll-x" role="region" aria-label={head ?? t('ledger.title')} tabIndex={0}>
      <table className="sums" data-testid={testId}>
        <thead>
          <tr>
            {head !== undefined && <th scope="col">{head}</th>}
            {MONEY_KINDS.map((kind) => <th key={kind} scope="col">{tc('moneyKind', kind)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {head !== undefined && <th scope="row">{row.head}</th>}
              {MONEY_KINDS.map((kind) => <td key={kind}>{cell(row.sums, kind)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cell(sums: Sum[], kind: MoneyKind): ReactNode {
  const here = MONEY_EVIDENCE.flatMap((evidence) => sums.filter((sum) => sum.kind === kind && sum.evidence === evidence))
  return here.length === 0 ? t('list.none') : here.map((sum) => (
    <div key={`${sum.evidence}${sum.currency}`}>
      <strong>{money(sum.amount)}</strong> <span className="muted">{tc('moneyEvidence', sum.evidence)}</span>
    </div>
  ))
}
