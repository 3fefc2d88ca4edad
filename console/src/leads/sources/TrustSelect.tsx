import { Select } from 'antd'
import { tc } from '../../platform/text/text'

interface TrustSelectProps {
  id?: string
  value?: number
  onChange?: (trust: number) => void
  disabled?: boolean
  label: string
}

/** From 1, unproven, to 5, the city's own centre. */
export function TrustSelect({ id, value, onChange, disabled, label }: TrustSelectProps) {
  return (
    <Select<number>
      id={id}
      value={value}
      disabled={disabled}
      onChange={onChange}
      aria-label={label}
      className="filter"
      options={[1, 2, 3, 4, 5].map((trust) => ({ value: trust, label: tc('trust', String(trust)) }))}
      data-testid="source-trust"
    />
  )
}
