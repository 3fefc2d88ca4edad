import { Alert, Button } from 'antd'
import type { CaseView, VictimState } from '../../api/cases'
import { t, tc } from '../../platform/text/text'
import { useCaseCommand } from './useCaseCommand'

/** How far the person must have come; noted here with one tap if they have. */
export function CloseState({ view, states }: { view: CaseView; states: VictimState[] }) {
  const command = useCaseCommand(view.id)
  if (states.includes(view.victimState)) {
    return <Alert type="success" showIcon title={t('close.state-reached', { state: tc('victimState', view.victimState) })} />
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('close.state-needed', { state: tc('victimState', view.victimState), needed: states.map((state) => tc('victimState', state)).join(t('or')) })}
      description={
        <span className="close-states">
          {t('close.state-note')}
          {states.map((state) => (
            <Button key={state} size="small" loading={command.isPending} onClick={() => command.mutate({ path: 'state', body: { state } })} data-testid={`close-state-${state}`}>
              {tc('victimState', state)}
            </Button>
          ))}
        </span>
      }
    />
  )
}
