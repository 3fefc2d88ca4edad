import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd'
import { post } from '../api/http'
import type { UnitKind } from '../api/common'
import type { Role } from '../api/session'
import { SPOKEN } from '../api/staff'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { CodeSelect } from '../platform/CodeSelect'
import { problemLine } from '../platform/problemText'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

interface Fields {
  name: string
  username: string
  unit: number
  role: Role
  sworn: boolean
  languages: string[]
}

export interface Hired {
  id: number
  username: string
  password: string
}

interface HireStaffProps {
  onClose: () => void
  onHired: (hired: Hired) => void
}

export const ROLES: readonly Role[] = ['DISSUADER', 'STATION_LEAD', 'SQUAD', 'COMMANDER', 'ADMINISTRATOR']
export const WORKPLACES: UnitKind[] = ['SUB_BUREAU', 'SQUAD', 'STATION']
const USERNAME = /^[a-z0-9][a-z0-9.-]{1,39}$/

/** Puts somebody on the staff list; the first password is shown once. */
export function HireStaff({ onClose, onHired }: HireStaffProps) {
  const [form] = Form.useForm<Fields>()
  const hire = useCommand({
    run: (fields: Fields) => post<Hired>('/staff', fields),
    refresh: ['staff'],
    quiet: true,
    onDone: (hired) => {
      onHired(hired)
      onClose()
    },
  })
  return (
    <Modal open title={t('staff.new')} okText={t('staff.add')} cancelText={t('cancel')} okButtonProps={{ loading: hire.isPending, 'data-testid': 'staff-submit' }} onOk={form.submit} onCancel={onClose}>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => hire.mutate(fields)} initialValues={{ sworn: false, languages: ['zh'] }}>
        <Form.Item name="name" label={t('staff.name')} rules={[{ required: true, whitespace: true, message: t('staff.name-needed') }]}><Input autoFocus maxLength={100} data-testid="staff-name" /></Form.Item>
        <Form.Item name="username" label={t('signin.username')} extra={t('staff.username-hint')} rules={[{ required: true, pattern: USERNAME, message: t('staff.username-needed') }]}><Input autoComplete="off" data-testid="staff-username" /></Form.Item>
        <Form.Item name="unit" label={t('column.unit')} rules={[{ required: true, message: t('staff.unit-needed') }]}><UnitSelect placeholder={t('column.unit')} kinds={WORKPLACES} testId="staff-workplace" className="" /></Form.Item>
        <Form.Item name="role" label={t('staff.role')} rules={[{ required: true, message: t('staff.role-needed') }]}><CodeSelect codes={ROLES} words="role" label={t('staff.role')} testId="staff-role" className="" /></Form.Item>
        <Form.Item name="languages" label={t('staff.languages')}>
          <Select<string[]> mode="multiple" aria-label={t('staff.languages')} data-testid="staff-languages" showSearch={{ optionFilterProp: 'label' }} options={SPOKEN.map((code) => ({ value: code, label: tc('spoken', code) }))} />
        </Form.Item>
        <Form.Item name="sworn" valuePropName="checked"><Checkbox data-testid="staff-sworn">{t('staff.is-sworn')}</Checkbox></Form.Item>
      </Form>
      {hire.error !== null && <Alert type="warning" showIcon title={problemLine(hire.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
