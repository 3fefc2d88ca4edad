import { Select } from 'antd'
import type { UnitKind } from '../api/common'
import { nameOf } from '../platform/text/text'
import { flat, useOutsideUnits, useUnits } from './queries'

interface UnitSelectProps {
  value?: number
  onChange?: (unit: number | undefined) => void
  placeholder: string
  kinds?: UnitKind[]
  testId: string
  className?: string
}

const WORKING: UnitKind[] = ['SQUAD', 'STATION']

/** Chooses a unit by typing part of its name. */
export function UnitSelect({ value, onChange, placeholder, kinds = WORKING, testId, className = 'filter filter-wide' }: UnitSelectProps) {
  const units = useUnits()
  const outside = useOutsideUnits(kinds.includes('EXTERNAL'))
  const options = flat([...(units.data ?? []), ...(outside.data ?? [])])
    .filter((unit) => kinds.includes(unit.kind))
    .map((unit) => ({ value: unit.id, label: nameOf(unit) }))
  return (
    <Select<number>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className={className}
      placeholder={placeholder}
      aria-label={placeholder}
      value={value}
      loading={units.isPending}
      onChange={(unit?: number) => onChange?.(unit)}
      options={options}
      data-testid={testId}
    />
  )
}
