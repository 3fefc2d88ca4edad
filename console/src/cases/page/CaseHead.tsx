import { Alert } from 'antd'
import { Link } from 'react-router'
import type { CaseView } from '../../api/cases'
import { money } from '../../platform/format/money'
import { moment } from '../../platform/format/moment'
import { nameOf, t, tc } from '../../platform/text/text'
import { useNow } from '../../platform/time/serverClock'
import { GradeMark } from '../GradeMark'
import { TimeLeft } from '../TimeLeft'
import { NextStepButton } from './NextStepButton'

/** The first thing the eye meets: the clock; then grade, money, whose it is; then the one next step. */
export function CaseHead({ view }: { view: CaseView }) {
  const now = useNow()
  return (
    <section className={`case-head row-${view.grade}`} aria-label={t('case.clock')}>
      <TimeLeft row={view} large />
      <dl className="case-facts">
        <Fact label={t('case.grade')}><GradeMark grade={view.grade} /> <span className="muted">{t('case.score', { score: view.score })}</span></Fact>
        <Fact label={t('case.stage')}>{tc('stage', view.stage)} · {tc('level', String(view.level))}</Fact>
        <Fact label={t('case.type')}>{view.fraudType ? tc('fraudType', view.fraudType) : t('unknown')}{view.fraudType && !view.fraudTypeSure ? t('type.unsure') : ''}</Fact>
        <Fact label={t('case.at-risk')}>{view.atRisk ? money(view.atRisk) : t('unknown')}{view.moved ? ` · ${t('money.moved', { sum: money(view.moved) })}` : ''}</Fact>
        <Fact label={t('case.holder')}>
          <span data-testid="case-assignee">{view.assignee ? view.assignee.name : t('case.nobody')}</span>
          <span className="muted"> {nameOf(view.queue)}</span>
        </Fact>
        <Fact label={t('case.opened')}>{moment(view.openedAt, now)}</Fact>
      </dl>
      <NextStepButton view={view} />
      {view.foldedInto && <Alert type="info" showIcon title={<>{t('case.folded')} <Link to={`/cases/${view.foldedInto}`}>#{view.foldedInto}</Link></>} />}
      {view.stage === 'TRANSFERRING' && <Alert type="info" showIcon title={<>{t('case.transferring')} <Link to="/transfers">{t('nav.transfers')}</Link></>} />}
    </section>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
