import { useSyncExternalStore } from 'react'

// Deadlines are measured by the server's clock, which in a demo may run faster than the wall's.
let base = Date.now()
let heardAt = performance.now()
let speed = 1
let tick = base
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Takes over the server's time, and how many of its seconds pass in one of ours. */
export function syncClock(now: string, clockSpeed: number = speed): void {
  base = Date.parse(now)
  heardAt = performance.now()
  if (clockSpeed !== speed && timer) {
    clearInterval(timer)
    timer = undefined
  }
  speed = clockSpeed
  if (listeners.size > 0 && !timer) start()
}

/** The server's time now, in milliseconds since 1970. */
export function serverNow(): number {
  return base + (performance.now() - heardAt) * speed
}

export function clockSpeed(): number {
  return speed
}

function start(): void {
  timer = setInterval(beat, 1000)
}

function beat(): void {
  tick = serverNow()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!timer) {
    tick = serverNow()
    start()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && timer) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

/** The server's time, renewed once a second for everybody together. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick)
}
