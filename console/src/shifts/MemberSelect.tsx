import { Select } from 'antd'
import { useStaff } from '../jurisdiction/queries'
import { t } from '../platform/text/text'

interface MemberSelectProps {
  id?: string
  unit?: number
  value?: number[]
  onChange?: (members: number[]) => void
}

/** Chooses several people of a unit by name. */
export function MemberSelect({ id, unit, value, onChange }: MemberSelectProps) {
  const staff = useStaff(unit, unit !== undefined)
  return (
    <Select<number[]>
      id={id}
      mode="multiple"
      className="member-select"
      popupMatchSelectWidth={false}
      aria-label={t('roster.members')}
      showSearch={{ optionFilterProp: 'label' }}
      loading={staff.isFetching}
      value={value}
      onChange={(members) => onChange?.(members)}
      options={(staff.data?.items ?? []).map(({ id: value, name }) => ({ value, label: name }))}
      data-testid="roster-members"
    />
  )
}
