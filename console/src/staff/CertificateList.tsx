import { Button, DatePicker, Form, Popconfirm } from 'antd'
import { post, remove } from '../api/http'
import { CERTIFICATE_KINDS, type StaffPerson } from '../api/staff'
import { CodeSelect } from '../platform/CodeSelect'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'

/** A chosen day, as far as it is needed here. */
interface Day {
  format: (pattern: string) => string
}

interface Paper {
  kind: string
  span: [Day, Day]
}

const DAY = 'YYYY-MM-DD'
const SOON_MILLIS = 60 * 86_400_000

/** What somebody is certified for and until when; the administrator adds what was shown and removes what is wrong. */
export function CertificateList({ person, mayManage }: { person: StaffPerson; mayManage: boolean }) {
  const now = useNow()
  const [form] = Form.useForm<Paper>()
  const refresh = ['staff-person', 'free']
  const add = useCommand({
    run: ({ kind, span: [from, to] }: Paper) => post(`/staff/${person.id}/certificates`, { kind, issuedOn: from.format(DAY), expiresOn: to.format(DAY) }),
    refresh,
    done: t('certificates.added'),
    onDone: () => form.resetFields(),
  })
  const drop = useCommand({ run: (id: number) => remove(`/staff/${person.id}/certificates/${id}`), refresh, done: t('certificates.removed') })
  return (
    <section className="panel" aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates.title')}</h2>
      {person.certificates.length === 0 && <p className="muted">{t('certificates.none')}</p>}
      <ul className="plain-list">
        {person.certificates.map((one) => {
          const left = Date.parse(one.expiresOn) + 86_400_000 - now
          return (
            <li key={one.id} data-testid="certificate" data-state={one.expired ? 'expired' : 'valid'}>
              <strong>{tc('certificate', one.kind)}</strong>
              <span className={one.expired || left < SOON_MILLIS ? 'late' : ''}>{one.expired ? t('certificates.expired', { on: one.expiresOn }) : t('certificates.until', { on: one.expiresOn, left: duration(left) })}</span>
              <span className="muted">{t('certificates.issued', { on: one.issuedOn })} · {tc('certificateBasis', one.basis)}</span>
              {mayManage && (
                <Popconfirm title={t('certificates.remove-title', { kind: tc('certificate', one.kind) })} okText={t('certificates.remove')} cancelText={t('cancel')} onConfirm={() => drop.mutate(one.id)}>
                  <Button size="small" aria-label={t('certificates.remove-title', { kind: tc('certificate', one.kind) })} data-testid="certificate-remove">{t('certificates.remove')}</Button>
                </Popconfirm>
              )}
            </li>
          )
        })}
      </ul>
      {mayManage && (
        <Form<Paper> form={form} layout="vertical" className="panel-form" onFinish={(paper) => add.mutate(paper)}>
          <Form.Item name="kind" label={t('certificates.kind')} rules={[{ required: true, message: t('certificates.kind-needed') }]}><CodeSelect codes={CERTIFICATE_KINDS} words="certificate" label={t('certificates.kind')} testId="certificate-kind" /></Form.Item>
          <Form.Item name="span" label={t('certificates.span')} rules={[{ required: true, message: t('certificates.span-needed') }]}><DatePicker.RangePicker /></Form.Item>
          <Button htmlType="submit" loading={add.isPending} data-testid="certificate-add">{t('certificates.add')}</Button>
        </Form>
      )}
    </section>
  )
}
