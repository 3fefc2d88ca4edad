import { Alert, Modal, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../api/cases'
import { useStaff } from '../../jurisdiction/queries'
import { problemLine } from '../../platform/problemText'
import { t } from '../../platform/text/text'
import { useCaseCommand } from './useCaseCommand'

/** Gives the case to somebody of the unit that answers for it, the least laden first. */
export function AssignDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const staff = useStaff(view.queue.id)
  const [staffId, setStaffId] = useState<number>()
  const command = useCaseCommand(view.id, onClose, true)
  const options = [...(staff.data?.items ?? [])]
    .sort((a, b) => Number(b.onDuty) - Number(a.onDuty) || a.openCases - b.openCases)
    .map((one) => ({
      value: one.id,
      label: t(one.onDuty ? 'assign.option' : 'assign.option-off', { name: one.name, n: one.openCases }),
    }))
  return (
    <Modal
      open
      title={t('case.move.assign')}
      okText={t('case.move.assign')}
      okButtonProps={{ disabled: staffId === undefined, loading: command.isPending, 'data-testid': 'assign-submit' }}
      onOk={() => command.mutate({ path: 'assign', body: { staffId } })}
      onCancel={onClose}
    >
      <Select<number>
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        className="wide"
        loading={staff.isPending}
        value={staffId}
        onChange={setStaffId}
        placeholder={t('assign.who')}
        aria-label={t('assign.who')}
        options={options}
        data-testid="assign-staff"
      />
      {command.error !== null && <Alert type="warning" showIcon title={problemLine(command.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
