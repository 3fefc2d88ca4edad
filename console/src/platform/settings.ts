import { useSyncExternalStore } from 'react'
import type { Language } from './text/text'

/** What a person sets for this browser only; nothing here is personal data. */
export interface Settings {
  language: Language
  theme: 'auto' | 'light' | 'dark'
  textSize: 'normal' | 'large' | 'larger'
  singleKeys: boolean
  sound: boolean
  map: boolean
  /** What the board is ordered by: what work saves, or the next clock that runs out. */
  order: 'plan' | 'clock'
}

const NAME = 'forestall.settings'
const DEFAULTS: Settings = {
  language: 'zh', theme: 'auto', textSize: 'normal', singleKeys: true, sound: false, map: true, order: 'plan',
}

let current: Settings = read()
const listeners = new Set<() => void>()

function read(): Settings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(NAME) ?? '{}') as Partial<Settings>) }
  } catch {
    return DEFAULTS
  }
}

export function settings(): Settings {
  return current
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(NAME, JSON.stringify(current))
  } catch {
    // a browser that keeps nothing still works until it is closed
  }
  listeners.forEach((listener) => listener())
}

export function useSettings(): Settings {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, settings)
}
