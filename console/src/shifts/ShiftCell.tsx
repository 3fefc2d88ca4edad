import { Button } from 'antd'
import { useCan } from '../access/session'
import type { Shift } from '../api/shifts'
import { moment } from '../platform/format/moment'
import { t } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { spanText } from './shiftText'

/** One shift: when, who, how many of how many, and what is missing in words. */
export function ShiftCell({ shift, onChange }: { shift: Shift; onChange: () => void }) {
  const mayManage = useCan()('ROSTER_MANAGE')
  const now = serverNow()
  const over = Date.parse(shift.endsAt) < now
  const start = Date.parse(shift.startsAt)
  return (
    <div className={`shift${shift.now ? ' shift-now' : ''}`} data-testid="shift" data-state={shift.short ? 'short' : 'full'}>
      <strong className="number" title={spanText(shift.startsAt, shift.endsAt, now)}>{moment(shift.startsAt, start)}–{moment(shift.endsAt, Date.parse(shift.endsAt))}</strong>
      {shift.now && <span>{t('shift.now')}</span>}
      <span>{shift.members.length > 0 ? shift.members.map(({ name }) => name).join(t('list.join')) : t('shift.nobody')}</span>
      {shift.short ? <span className="shift-short">{t('shift.short', { n: shift.missing, have: shift.members.length, minimum: shift.minimum })}</span> : <span className="muted">{t('shift.full', { have: shift.members.length, minimum: shift.minimum })}</span>}
      {mayManage && !over && <Button size="small" onClick={onChange} aria-label={t('shift.change-of', { span: spanText(shift.startsAt, shift.endsAt, now) })} data-testid="shift-change">{t('shift.change')}</Button>}
    </div>
  )
}
