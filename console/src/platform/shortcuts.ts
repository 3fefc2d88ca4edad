import { useEffect, useRef } from 'react'
import { settings } from './settings'

export interface Shortcut {
  /** As KeyboardEvent.key has it; 'mod+k' for Ctrl or Cmd. */
  key: string
  label: string
  run: () => void
  /** Left out of the help, such as a second key for the same. */
  hidden?: boolean
}

const registered = new Map<symbol, Shortcut[]>()

/** What can be pressed now, for the help. */
export function listShortcuts(): Shortcut[] {
  return [...registered.values()].flat().filter((shortcut) => !shortcut.hidden)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && !!target.closest('input, textarea, select, [contenteditable], [role="combobox"]')
}

function isBehindDialog(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.getClientRects().length > 0)
}

/** Keys that work while a view is open. Single keys rest while somebody types, in dialogs, and where set off. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const latest = useRef(shortcuts)
  const id = useRef(Symbol())
  useEffect(() => {
    latest.current = shortcuts
    registered.set(id.current, shortcuts)
  })
  useEffect(() => {
    const own = id.current
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isBehindDialog()) return
      const mod = event.ctrlKey || event.metaKey
      if (!mod && (isTyping(event.target) || !settings().singleKeys)) return
      const name = mod ? `mod+${event.key.toLowerCase()}` : event.key
      const found = latest.current.find((shortcut) => shortcut.key === name)
      if (!found) return
      event.preventDefault()
      found.run()
    }
    window.addEventListener('keydown', press)
    return () => {
      registered.delete(own)
      window.removeEventListener('keydown', press)
    }
  }, [])
}
