import { Alert, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { Problem, post } from '../api/http'
import { PATTERNS, POSTS, type MadeRoster, type Pattern, type Post } from '../api/shifts'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { CodeSelect } from '../platform/CodeSelect'
import { problemLine } from '../platform/problemText'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { MemberSelect } from './MemberSelect'
import { RosterMade } from './RosterMade'

interface Fields {
  unit: number
  post?: Post
  pattern: Pattern
  firstDay: string
  weeks: number
  startHour: number
  minimum: number
  members: number[]
  acceptShort?: boolean
}

interface MakeRosterProps {
  unit: number
  firstDay: string
  onClose: () => void
}

/** Lays out shifts for some weeks; nobody's rest is broken to fill one, and what stays short must be accepted. */
export function MakeRoster({ unit, firstDay, onClose }: MakeRosterProps) {
  const [form] = Form.useForm<Fields>()
  const chosenUnit = Form.useWatch('unit', form)
  const [made, setMade] = useState<MadeRoster>()
  const make = useCommand({ run: (fields: Fields) => post<MadeRoster>('/rosters', fields), refresh: ['rosters', 'my-shifts', 'posts', 'duty'], quiet: true, onDone: setMade })
  const short = make.error instanceof Problem && make.error.code === 'roster.short'
  if (made) return <RosterMade made={made} onClose={onClose} />
  const needed = [{ required: true, message: t('roster.needed') }]
  const initial: Fields = { unit, pattern: 'DAY_NIGHT', firstDay, weeks: 2, startHour: 8, minimum: 1, members: [], post: undefined }
  return (
    <Modal open title={t('roster.new')} okText={t('roster.make')} cancelText={t('cancel')} okButtonProps={{ loading: make.isPending, 'data-testid': 'roster-submit' }} onOk={form.submit} onCancel={onClose}>
      <p className="muted">{tc('roster.rule', 'rest')}</p>
      <Form<Fields> form={form} layout="vertical" initialValues={initial} onFinish={(fields) => make.mutate(fields)} onValuesChange={(changed) => 'unit' in changed && form.setFieldValue('members', [])}>
        <Form.Item name="unit" label={t('column.unit')} rules={needed}><UnitSelect placeholder={t('column.unit')} kinds={['SUB_BUREAU', 'SQUAD', 'STATION']} testId="roster-unit" className="" /></Form.Item>
        <Form.Item name="post" label={t('roster.post')} extra={t('roster.post-hint')}><CodeSelect codes={POSTS} words="post" label={t('post.team')} testId="roster-post" className="" /></Form.Item>
        <Form.Item name="pattern" label={t('roster.pattern')} rules={needed}><Select options={PATTERNS.map((value) => ({ value, label: tc('pattern', value) }))} aria-label={t('roster.pattern')} data-testid="roster-pattern" /></Form.Item>
        <div className="roster-numbers">
          <Form.Item name="firstDay" label={t('roster.first-day')} rules={needed}><Input type="date" data-testid="roster-first-day" /></Form.Item>
          <Form.Item name="weeks" label={t('roster.weeks')} rules={needed}><InputNumber min={1} max={12} data-testid="roster-weeks" /></Form.Item>
          <Form.Item name="startHour" label={t('roster.start-hour')} rules={needed}><InputNumber min={0} max={23} data-testid="roster-start-hour" /></Form.Item>
          <Form.Item name="minimum" label={t('roster.minimum-label')} rules={needed}><InputNumber min={1} max={50} data-testid="roster-minimum" /></Form.Item>
        </div>
        <Form.Item name="members" label={t('roster.members')} rules={needed}><MemberSelect unit={chosenUnit} /></Form.Item>
        {short && <Form.Item name="acceptShort" valuePropName="checked"><Checkbox data-testid="accept-short">{t('roster.accept-short')}</Checkbox></Form.Item>}
      </Form>
      {make.error !== null && <Alert type="warning" showIcon title={problemLine(make.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
