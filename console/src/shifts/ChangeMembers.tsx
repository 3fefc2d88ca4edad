import { Alert, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { put } from '../api/http'
import type { Shift } from '../api/shifts'
import { problemLine } from '../platform/problemText'
import { t } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { MemberSelect } from './MemberSelect'
import { shiftText } from './shiftText'

/** Says who serves a shift; leaving it short must be said too. */
export function ChangeMembers({ shift, onClose }: { shift: Shift; onClose: () => void }) {
  const [members, setMembers] = useState(shift.members.map(({ id }) => id))
  const [acceptShort, setAcceptShort] = useState(false)
  const change = useCommand({
    run: () => put(`/shifts/${shift.id}/members`, { members, acceptShort }),
    refresh: ['rosters', 'my-shifts', 'posts', 'duty'],
    quiet: true,
    done: t('case.saved'),
    onDone: onClose,
  })
  const short = members.length < shift.minimum
  return (
    <Modal open title={t('shift.change-title', { shift: shiftText(shift, serverNow()) })} okText={t('person-staff.save')} cancelText={t('cancel')} okButtonProps={{ loading: change.isPending, disabled: short && !acceptShort, 'data-testid': 'members-save' }} onOk={() => change.mutate()} onCancel={onClose}>
      <label htmlFor="shift-members">{t('shift.members', { n: shift.minimum })}</label>
      <MemberSelect id="shift-members" unit={shift.unit.id} value={members} onChange={setMembers} />
      {short && <Checkbox checked={acceptShort} onChange={(event) => setAcceptShort(event.target.checked)} data-testid="accept-short">{t('shift.accept-short', { n: shift.minimum - members.length })}</Checkbox>}
      {change.error !== null && <Alert type="warning" showIcon title={problemLine(change.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
