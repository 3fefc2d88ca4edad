import { Alert } from 'antd'
import { Link } from 'react-router'
import type { VerdictRow } from '../api/leads'
import { t, tc } from '../platform/text/text'
import { fieldReasonText } from './fieldReasonText'

/** What became of a lead that was just sent. */
export function VerdictNote({ row }: { row: VerdictRow }) {
  const bad = row.verdict === 'QUARANTINED'
  return (
    <Alert
      type={bad ? 'warning' : 'success'}
      showIcon
      title={tc('verdictSaid', row.verdict)}
      description={bad ? row.reasons.map(fieldReasonText).join(t('reason.join')) : row.case && <Link to={`/cases/${row.case}`} data-testid="verdict-case">{t('lead.case', { id: row.case })}</Link>}
      data-testid="verdict"
      data-verdict={row.verdict}
    />
  )
}
