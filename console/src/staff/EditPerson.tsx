import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd'
import { patch } from '../api/http'
import { SPOKEN, type StaffPerson } from '../api/staff'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { CodeSelect } from '../platform/CodeSelect'
import { problemLine } from '../platform/problemText'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { ROLES, WORKPLACES } from './HireStaff'
import { useRanks } from './queries'

interface Fields {
  name: string
  unit: number
  role: string
  sworn: boolean
  rank?: string
  languages: string[]
}

/** Changes what the staff list says about somebody; a new role or unit ends their sessions. */
export function EditPerson({ person, onClose }: { person: StaffPerson; onClose: () => void }) {
  const [form] = Form.useForm<Fields>()
  const ranks = useRanks()
  const edit = useCommand({
    run: (fields: Fields) => patch(`/staff/${person.id}`, fields),
    refresh: ['staff', 'staff-person', 'presence', 'free'],
    quiet: true,
    done: t('case.saved'),
    onDone: onClose,
  })
  const initial: Fields = { name: person.name, unit: person.unit.id, role: person.role, sworn: person.sworn, rank: person.rank, languages: person.languages }
  return (
    <Modal open title={t('person-staff.edit-title', { name: person.name })} okText={t('person-staff.save')} cancelText={t('cancel')} okButtonProps={{ loading: edit.isPending, 'data-testid': 'staff-save' }} onOk={form.submit} onCancel={onClose}>
      <Form<Fields> form={form} layout="vertical" initialValues={initial} onFinish={(fields) => edit.mutate(fields)}>
        <Form.Item name="name" label={t('staff.name')} rules={[{ required: true, whitespace: true, message: t('staff.name-needed') }]}><Input maxLength={100} data-testid="staff-name" /></Form.Item>
        <Form.Item name="unit" label={t('column.unit')} rules={[{ required: true, message: t('staff.unit-needed') }]}><UnitSelect placeholder={t('column.unit')} kinds={WORKPLACES} testId="staff-workplace" className="" /></Form.Item>
        <Form.Item name="role" label={t('staff.role')} rules={[{ required: true, message: t('staff.role-needed') }]}><CodeSelect codes={ROLES} words="role" label={t('staff.role')} testId="staff-role" className="" /></Form.Item>
        <Form.Item name="rank" label={t('person-staff.rank')}><CodeSelect codes={ranks.data?.items ?? []} words="staff.rank" label={t('person-staff.rank')} testId="staff-rank" className="" /></Form.Item>
        <Form.Item name="languages" label={t('staff.languages')}>
          <Select<string[]> mode="multiple" aria-label={t('staff.languages')} data-testid="staff-languages" showSearch={{ optionFilterProp: 'label' }} options={SPOKEN.map((code) => ({ value: code, label: tc('spoken', code) }))} />
        </Form.Item>
        <Form.Item name="sworn" valuePropName="checked"><Checkbox data-testid="staff-sworn">{t('staff.is-sworn')}</Checkbox></Form.Item>
      </Form>
      <p className="muted">{t('person-staff.edit-hint')}</p>
      {edit.error !== null && <Alert type="warning" showIcon title={problemLine(edit.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
