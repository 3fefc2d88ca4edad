import { Modal } from 'antd'
import type { MadeRoster } from '../api/shifts'
import { t } from '../platform/text/text'

/** What came out: how many shifts, what stays short, and how evenly the hours fell. */
export function RosterMade({ made, onClose }: { made: MadeRoster; onClose: () => void }) {
  const names = new Map(made.shifts.flatMap((shift) => shift.members.map(({ id, name }) => [String(id), name] as const)))
  const short = made.shifts.filter((shift) => shift.short).length
  return (
    <Modal open title={t('roster.made', { n: made.shifts.length })} onOk={onClose} onCancel={onClose} okButtonProps={{ 'data-testid': 'roster-made' }} cancelButtonProps={{ hidden: true }}>
      <p className={short > 0 ? 'gap-count' : ''}>{short > 0 ? t('rosters.gaps', { n: short }) : t('rosters.no-gaps')}</p>
      <dl className="facts">
        {Object.entries(made.hours).map(([id, hours]) => (
          <div key={id} className="facts-row">
            <dt>{names.get(id) ?? id}</dt>
            <dd>{t('roster.hours', { n: hours })}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
