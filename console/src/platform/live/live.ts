import { useSyncExternalStore } from 'react'
import { address } from '../../api/http'

export type Topic = 'case' | 'lead' | 'transfer' | 'address' | 'import' | 'notice' | 'presence' | 'roster' | 'handover' | 'bulletin' | 'bank-alert' | 'bank-order' | 'bank-enquiry' | 'bank-watch' | 'offer' | 'bulk'

export interface Change {
  topic: Topic
  id?: number
  unit?: number
  at?: string
}

export interface Line {
  state: 'connecting' | 'open' | 'lost'
  /** Since when the line is lost, by this machine's own clock. */
  since: number
}

const RETRY_MILLIS = 3000
let line: Line = { state: 'connecting', since: Date.now() }
const lineListeners = new Set<() => void>()

function setLine(state: Line['state']): void {
  if (state === line.state) return
  line = { state, since: Date.now() }
  lineListeners.forEach((listener) => listener())
}

export function useLine(): Line {
  return useSyncExternalStore(
    (listener) => {
      lineListeners.add(listener)
      return () => lineListeners.delete(listener)
    },
    () => line,
  )
}

/** Listens for changes until stopped; a line that was lost and found again is told as a change of everything. */
export function listen(onChange: (change: Change) => void): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let wasLost = false

  const open = () => {
    source = new EventSource(address('/live'))
    source.onopen = () => {
      setLine('open')
      if (wasLost) onChange({ topic: 'bulk' })
      wasLost = false
    }
    source.onerror = () => {
      wasLost = true
      setLine('lost')
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MILLIS)
    }
    source.addEventListener('change', (event: MessageEvent<string>) => onChange(JSON.parse(event.data) as Change))
  }

  open()
  return () => {
    clearTimeout(retry)
    source?.close()
  }
}
