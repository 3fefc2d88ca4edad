import { Segmented } from 'antd'
import { changeSettings, useSettings } from '../../platform/settings'
import { t, tc } from '../../platform/text/text'

const ORDERS = ['plan', 'clock'] as const

/** What the board is ordered by; this browser remembers it. */
export function OrderSwitch() {
  const { order } = useSettings()
  return (
    <Segmented
      size="small"
      aria-label={t('board.order')}
      value={order}
      onChange={(chosen) => changeSettings({ order: chosen })}
      options={ORDERS.map((value) => ({ value, label: <span data-testid={`order-${value}`} title={tc('board.order-hint', value)}>{tc('board.order', value)}</span> }))}
    />
  )
}
