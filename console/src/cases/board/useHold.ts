import { useEffect, useMemo, useRef, useState } from 'react'

const REST_MILLIS = 8_000

/**
 * Whether the reader is at work among the rows: the pointer moved over them or a key was pressed there lately. A mouse
 * that merely lies there does not hold the board back for ever.
 */
export function useHold() {
  const [held, setHeld] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const handlers = useMemo(() => {
    const release = () => {
      clearTimeout(timer.current)
      setHeld(false)
    }
    const hold = () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(release, REST_MILLIS)
      setHeld(true)
    }
    return { onPointerMove: hold, onKeyDown: hold, onFocus: hold, onPointerLeave: release }
  }, [])
  return { held, release: handlers.onPointerLeave, handlers }
}
