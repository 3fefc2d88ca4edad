import { Select } from 'antd'
import { tc } from './text/text'

interface CodeSelectProps {
  id?: string
  value?: string
  onChange?: (code: string | undefined) => void
  codes: readonly string[]
  /** The messages' prefix of the codes. */
  words: string
  label: string
  testId: string
  className?: string
}

/** Chooses one of a fixed set of codes by its word. */
export function CodeSelect({ id, value, onChange, codes, words, label, testId, className = 'filter' }: CodeSelectProps) {
  return (
    <Select<string>
      id={id}
      allowClear
      className={className}
      value={value}
      onChange={(code?: string) => onChange?.(code)}
      placeholder={label}
      aria-label={label}
      options={codes.map((code) => ({ value: code, label: <span data-testid={`${testId}-${code}`}>{tc(words, code)}</span> }))}
      data-testid={testId}
    />
  )
}
