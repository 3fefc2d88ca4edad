import { App } from 'antd'
import { useMemo } from 'react'
import { problemText } from './problemText'

/** Short words about what was just done, or why it was not. */
export function useSay() {
  const { message, notification } = App.useApp()
  return useMemo(
    () => ({
      done: (text: string) => void message.success({ content: text, className: 'say-done' }),
      refused: (fault: unknown) => {
        const { what, advice } = problemText(fault)
        notification.warning({ title: what, description: advice, className: 'say-refused', duration: 8 })
      },
    }),
    [message, notification],
  )
}
