import { Button } from 'antd'
import { memo } from 'react'
import { Link } from 'react-router'
import { money } from '../../platform/format/money'
import { nameOf, t, tc } from '../../platform/text/text'
import { GradeMark } from '../GradeMark'
import { PlanLine } from '../../plan/PlanLine'
import { personName, personTraits } from '../personLine'
import { reasonText } from '../reasonText'
import { TimeLeft } from '../TimeLeft'
import { TrackMarks } from '../TrackMarks'
import type { SteadyRow } from './useSteadyRows'

interface BoardRowViewProps {
  steady: SteadyRow
  onClaim?: (id: number, version: number) => void
  claiming?: boolean
}

/** A case as one line of the board: the clock, who and where, why, how far, and whose. */
export const BoardRowView = memo(function BoardRowView({ steady: { row, gone, mark }, onClaim, claiming }: BoardRowViewProps) {
  const person = personName(row.person)
  const why = row.reasons.map(reasonText).join(t('reason.join'))
  return (
    <li className={`row row-${row.grade} ${gone ? 'row-gone' : ''} ${mark ? 'row-marked' : ''}`} data-testid="board-row" data-case={row.id}>
      <TimeLeft row={row} />
      <div className="row-who">
        <div className="row-line">
          <GradeMark grade={row.grade} />
          <Link to={`/cases/${row.id}`} className="row-link" data-testid="board-link">
            {person} <span className="row-number">#{row.id}</span>
          </Link>
          {mark && <span className="row-flag">{tc('board.mark', mark)}</span>}
          {gone && <span className="row-flag">{t('board.gone')}</span>}
        </div>
        <div className="row-sub">
          {[personTraits(row.person), row.person.maskedPhone].filter(Boolean).join(' · ')}
        </div>
        <div className="row-sub">{row.address ?? nameOf(row.unit)}</div>
      </div>
      <div className="row-why" title={why}>
        {row.fraudType && <strong>{tc('fraudType', row.fraudType)}{row.fraudTypeSure ? '' : t('type.unsure')}</strong>}
        <span>{why}</span>
      </div>
      <div className="row-state">
        <TrackMarks tracks={row.tracks} />
        <div className="row-sub">
          {[row.stage === 'OPEN' ? '' : tc('stage', row.stage), tc('victimState', row.victimState), row.atRisk ? t('money.at-risk', { sum: money(row.atRisk) }) : ''].filter(Boolean).join(' · ')}
        </div>
        {row.story && <div className="row-sub">{t('demo.story', { story: row.story })}</div>}
      </div>
      <div className="row-owner">
        <span className="row-sub">{nameOf(row.queue)}</span>
        {row.assignee ? (
          <span data-testid="board-assignee">{row.assignee.name}</span>
        ) : (
          onClaim && row.stage !== 'TRANSFERRING' && (
            <Button size="small" type="primary" loading={claiming} onClick={() => onClaim(row.id, row.version)} aria-label={t('claim.of', { id: row.id })} data-testid="claim">
              {t('claim')}
            </Button>
          )
        )}
      </div>
      {row.plan && <PlanLine row={row} plan={row.plan} />}
    </li>
  )
})
