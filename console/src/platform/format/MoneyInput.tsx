import { Input } from 'antd'
import { useState } from 'react'
import { money, parseMoney } from './money'
import { t } from '../text/text'

interface MoneyInputProps {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  testId: string
}

/** A sum as people type it; below it, what was understood. */
export function MoneyInput({ id, value, onChange, testId }: MoneyInputProps) {
  const [text, setText] = useState(value ? String(Number(value)) : '')
  const understood = parseMoney(text)
  const wrong = text.trim() !== '' && understood === undefined
  return (
    <>
      <Input
        id={id}
        value={text}
        status={wrong ? 'error' : undefined}
        inputMode="decimal"
        onChange={(event) => {
          setText(event.target.value)
          onChange?.(parseMoney(event.target.value))
        }}
        data-testid={testId}
      />
      <span className="muted input-hint">{wrong ? t('money.unclear') : understood ? money(understood) : t('money.hint')}</span>
    </>
  )
}
