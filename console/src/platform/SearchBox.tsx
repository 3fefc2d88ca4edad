import { Input } from 'antd'
import { useState } from 'react'

interface SearchBoxProps {
  value?: string
  onSearch: (text: string | undefined) => void
  label: string
  testId: string
}

/** A search that is sent by Enter or its button, not by every key. */
export function SearchBox({ value = '', onSearch, label, testId }: SearchBoxProps) {
  const [text, setText] = useState(value)
  return (
    <Input.Search
      className="search-box"
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => onSearch(typed.trim() || undefined)}
      placeholder={label}
      aria-label={label}
      enterButton
      data-testid={testId}
    />
  )
}
