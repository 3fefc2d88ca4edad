import { Select } from 'antd'
import { useStaff } from '../jurisdiction/queries'
import { t } from '../platform/text/text'

interface ColleagueSelectProps {
  unit?: number
  /** Left out, such as the reader. */
  except?: number
  /** Only those who have signed on. */
  onDuty?: boolean
  value?: number
  onChange?: (staff: number | undefined) => void
  label: string
  testId: string
}

/** Chooses somebody of a unit by name; whoever is on duty stands first. */
export function ColleagueSelect({ unit, except, onDuty, value, onChange, label, testId }: ColleagueSelectProps) {
  const staff = useStaff(unit)
  const people = (staff.data?.items ?? [])
    .filter((one) => one.id !== except && (!onDuty || one.onDuty))
    .sort((a, b) => Number(b.onDuty) - Number(a.onDuty))
  return (
    <Select<number>
      allowClear
      showSearch={{ optionFilterProp: 'title' }}
      className="filter filter-wide"
      placeholder={label}
      aria-label={label}
      value={value}
      loading={staff.isPending}
      onChange={(id?: number) => onChange?.(id)}
      options={people.map((one) => ({ value: one.id, title: one.name, label: `${one.name} · ${t(one.onDuty ? 'staff.on-duty' : 'staff.off-duty')}` }))}
      data-testid={testId}
    />
  )
}
