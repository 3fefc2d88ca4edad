import { Select } from 'antd'
import { VICTIM_STATES, type CaseView, type VictimState } from '../../api/cases'
import { FRAUD_TYPES, type FraudType } from '../../api/common'
import { t, tc } from '../../platform/text/text'
import { may } from './may'
import { useCaseCommand } from './useCaseCommand'

/** Where the person stands, and what kind of fraud it is. */
export function StatePanel({ view }: { view: CaseView }) {
  const command = useCaseCommand(view.id)
  return (
    <section className="panel" aria-labelledby="state-head">
      <h2 id="state-head">{t('state.head')}</h2>
      <div className="state-fields">
        <label htmlFor="victim-state">{t('case.victim-state')}</label>
        <Select<VictimState>
          id="victim-state"
          value={view.victimState}
          disabled={!may(view, 'state') || command.isPending}
          onChange={(state) => command.mutate({ path: 'state', body: { state } })}
          options={VICTIM_STATES.map((value) => ({ value, label: <span data-testid={`victim-${value}`}>{tc('victimState', value)}</span> }))}
          data-testid="victim-state"
        />
        <label htmlFor="fraud-type">{t('case.type')}</label>
        <Select<FraudType>
          id="fraud-type"
          value={view.fraudType}
          placeholder={t('unknown')}
          disabled={!may(view, 'type') || command.isPending}
          onChange={(fraudType) => command.mutate({ path: 'type', body: { fraudType } })}
          options={FRAUD_TYPES.map((value) => ({ value, label: tc('fraudType', value) }))}
          data-testid="fraud-type"
        />
      </div>
    </section>
  )
}
