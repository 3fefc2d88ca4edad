import { Button, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Needs } from '../access/Needs'
import { useCan, useMe } from '../access/session'
import { post } from '../api/http'
import type { StaffPerson } from '../api/staff'
import { Page } from '../platform/shell/Page'
import { moment } from '../platform/format/moment'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { CertificateList } from './CertificateList'
import { EditPerson } from './EditPerson'
import { useStaffPerson } from './queries'
import { ReachPanel } from './ReachPanel'
import './staff.css'

/** One of the staff: rank, languages, what they are certified for, and where they are reached. */
export default function StaffPersonPage() {
  const { id = '' } = useParams()
  const person = useStaffPerson(id)
  return (
    <Needs permission="STAFF_VIEW">
      <Fetched query={person}>{(found) => <Person person={found} />}</Fetched>
    </Needs>
  )
}

function Person({ person }: { person: StaffPerson }) {
  const me = useMe()
  const mayManage = useCan()('STAFF_MANAGE') && !person.leftAt
  const [editing, setEditing] = useState(false)
  const deactivate = useCommand({ run: () => post(`/staff/${person.id}/deactivate`), refresh: ['staff', 'staff-person', 'presence'], done: t('person-staff.left-done') })
  const actions = mayManage && (
    <>
      <Button onClick={() => setEditing(true)} data-testid="staff-edit">{t('person-staff.edit')}</Button>
      <Popconfirm title={t('person-staff.leave-title', { name: person.name })} description={t('person-staff.leave-hint')} okText={t('person-staff.leave')} cancelText={t('cancel')} onConfirm={() => deactivate.mutate()}>
        <Button danger loading={deactivate.isPending} data-testid="staff-deactivate">{t('person-staff.leave')}</Button>
      </Popconfirm>
    </>
  )
  return (
    <Page title={person.name} note={`${tc('role', person.role)} · ${nameOf(person.unit)}`} actions={actions}>
      <Facts person={person} />
      <CertificateList person={person} mayManage={mayManage} />
      {(mayManage || me.staffId === person.id) && <ReachPanel staffId={person.id} />}
      {editing && <EditPerson person={person} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function Facts({ person }: { person: StaffPerson }) {
  const now = useNow()
  return (
    <section className="panel" aria-labelledby="staff-facts" data-testid="staff-facts">
      <h2 id="staff-facts">{t('person-staff.facts')}</h2>
      <dl className="facts">
        <dt>{t('staff.duty')}</dt>
        <dd>{person.leftAt ? <strong className="late">{t('person-staff.left-at', { at: moment(person.leftAt, now) })}</strong> : t(person.onDuty ? 'staff.on-duty' : 'staff.off-duty')}</dd>
        <dt>{t('person-staff.rank')}</dt>
        <dd>{person.rank ? tc('staff.rank', person.rank) : t('person-staff.no-rank')} {person.sworn && <Tag>{t('staff.sworn')}</Tag>}</dd>
        <dt>{t('staff.languages')}</dt>
        <dd>{person.languages.map((code) => tc('spoken', code)).join(t('list.join')) || t('person-staff.none')}</dd>
        {!person.leftAt && (
          <>
            <dt>{t('person-staff.dispatch')}</dt>
            <dd className={person.mayBeDispatched ? '' : 'late'}>{t(person.mayBeDispatched ? 'person-staff.may-be-dispatched' : 'person-staff.may-not-be-dispatched')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
