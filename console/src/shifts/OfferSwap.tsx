import { Alert, Modal, Select } from 'antd'
import { useState } from 'react'
import { useMe } from '../access/session'
import { post } from '../api/http'
import type { Shift } from '../api/shifts'
import { problemLine } from '../platform/problemText'
import { t } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { ColleagueSelect } from '../staff/ColleagueSelect'
import { useRosters } from './queries'
import { shiftText } from './shiftText'

const AHEAD_MILLIS = 28 * 86_400_000

/** Offers one's shift to a colleague, for one of theirs or for nothing. */
export function OfferSwap({ shift, onClose }: { shift: Shift; onClose: () => void }) {
  const me = useMe()
  const [from] = useState(() => serverNow())
  const [to, setTo] = useState<number>()
  const [returnShift, setReturnShift] = useState<number>()
  const rosters = useRosters(shift.unit.id, new Date(from).toISOString(), new Date(from + AHEAD_MILLIS).toISOString())
  const theirs = (rosters.data?.items ?? []).flatMap(({ shifts }) => shifts).filter((one) => Date.parse(one.startsAt) > from && one.members.some(({ id }) => id === to) && !one.members.some(({ id }) => id === me.staffId))
  const offer = useCommand({ run: () => post(`/shifts/${shift.id}/swap`, { to, returnShift }), refresh: ['swaps', 'my-shifts'], quiet: true, done: t('swap.offered'), onDone: onClose })
  return (
    <Modal open title={t('swap.title', { shift: shiftText(shift, from) })} okText={t('swap.offer')} cancelText={t('cancel')} okButtonProps={{ loading: offer.isPending, disabled: to === undefined, 'data-testid': 'swap-submit' }} onOk={() => offer.mutate()} onCancel={onClose}>
      <div className="filters">
        <ColleagueSelect unit={shift.unit.id} except={me.staffId} value={to} onChange={(id) => { setTo(id); setReturnShift(undefined) }} label={t('swap.to')} testId="swap-to" />
        <Select<number> allowClear className="filter filter-wide" value={returnShift} onChange={(id?: number) => setReturnShift(id)} placeholder={t('swap.return-label')} aria-label={t('swap.return-label')} disabled={theirs.length === 0} options={theirs.map((one) => ({ value: one.id, label: shiftText(one, from) }))} data-testid="swap-return" />
      </div>
      <p className="muted">{t('swap.hint')}</p>
      {offer.error !== null && <Alert type="warning" showIcon title={problemLine(offer.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}
