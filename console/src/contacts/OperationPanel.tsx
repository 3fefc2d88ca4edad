import { Alert, Button } from 'antd'
import { useMe } from '../access/session'
import type { CaseView } from '../api/cases'
import { may } from '../cases/page/may'
import { t, tc } from '../platform/text/text'
import { useContact, useOperation } from './useContact'

/** The four tracks of an urgent case: who runs which, and who has been stood down. */
export function OperationPanel({ view }: { view: CaseView }) {
  const me = useMe()
  const operation = useOperation(view.id, view.version)
  const contact = useContact(view.id)
  const duties = operation.data?.tracks.filter((one) => one.state) ?? []
  if (duties.length === 0) return null
  return (
    <section className="panel" aria-labelledby="operation-head" data-testid="operation">
      <h2 id="operation-head">{t('operation.head')}</h2>
      {duties
        .filter((one) => one.state === 'STOOD_DOWN' && one.staff?.id === me.staffId)
        .map((one) => (
          <Alert
            key={one.track}
            type="error"
            showIcon
            title={t('operation.stood-down', { track: tc('track', one.track) })}
            action={<Button size="small" onClick={() => contact.mutate({ path: `operation/${one.track}/stand-down-ack` })} data-testid={`stand-down-${one.track}`}>{t('operation.ack')}</Button>}
          />
        ))}
      <ul className="lines">
        {duties.map((one) => (
          <li key={one.track} data-testid={`duty-${one.track}`} data-state={one.state}>
            <strong>{tc('track', one.track)}</strong> {tc('dutyState', one.state ?? '')} <span className="muted">{one.staff?.name ?? ''}</span>
            {one.state === 'WAITING' && may(view, 'record-contact') && (
              <Button size="small" type="link" onClick={() => contact.mutate({ path: `operation/${one.track}/take` })} data-testid={`take-${one.track}`}>{t('operation.take')}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
