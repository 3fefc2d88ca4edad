import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { put } from '../api/http'
import type { Reach } from '../api/staff'
import { Fetched } from '../platform/states/Fetched'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { useReach } from './queries'

/** Where somebody is told what cannot wait; shown masked, and written anew rather than changed. */
export function ReachPanel({ staffId }: { staffId: number }) {
  const reach = useReach(staffId, true)
  const [changing, setChanging] = useState(false)
  const set = useCommand({
    run: (fields: Reach) => put(`/notices/reach/${staffId}`, fields),
    refresh: ['reach'],
    done: t('reach.saved'),
    onDone: () => setChanging(false),
  })
  return (
    <section className="panel" aria-labelledby="reach" data-testid="reach">
      <h2 id="reach">{t('reach.title')}</h2>
      <Fetched query={reach} rows={2}>
        {({ phone, email }) => (
          <dl className="facts">
            <dt>{t('reach.phone')}</dt>
            <dd>{phone ?? t('reach.none')}</dd>
            <dt>{t('reach.email')}</dt>
            <dd>{email ?? t('reach.none')}</dd>
          </dl>
        )}
      </Fetched>
      {changing ? (
        <Form<Reach> layout="vertical" className="panel-form" onFinish={(fields) => set.mutate(fields)}>
          <Form.Item name="phone" label={t('reach.phone')} extra={t('reach.phone-hint')}><Input type="tel" autoComplete="off" data-testid="reach-phone" /></Form.Item>
          <Form.Item name="email" label={t('reach.email')} extra={t('reach.email-hint')}><Input type="email" autoComplete="off" data-testid="reach-email" /></Form.Item>
          <Button type="primary" htmlType="submit" loading={set.isPending} data-testid="reach-save">{t('reach.save')}</Button>
          <Button onClick={() => setChanging(false)}>{t('cancel')}</Button>
        </Form>
      ) : (
        <Button className="form-actions" onClick={() => setChanging(true)} data-testid="reach-change">{t('reach.change')}</Button>
      )}
    </section>
  )
}
