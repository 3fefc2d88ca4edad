import { Button } from 'antd'

interface ChipsProps<T extends string> {
  label: string
  values: readonly T[]
  chosen: T[]
  text: (value: T) => string
  onChange: (chosen: T[]) => void
  testid: string
}

/** A few things of which some are so; one tap each. */
export function Chips<T extends string>({ label, values, chosen, text, onChange, testid }: ChipsProps<T>) {
  const toggle = (value: T) => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className="heard">
      <legend>{label}</legend>
      <div className="track-outcomes">
        {values.map((value) => (
          <Button key={value} size="small" aria-pressed={chosen.includes(value)} className={chosen.includes(value) ? 'outcome outcome-last' : 'outcome'} onClick={() => toggle(value)} data-testid={`${testid}-${value}`}>{text(value)}</Button>
        ))}
      </div>
    </fieldset>
  )
}
