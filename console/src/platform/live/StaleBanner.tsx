import { useEffect, useState } from 'react'
import { t } from '../text/text'
import { roughly } from '../time/duration'
import { useLine } from './live'

/** Says how old the screen is while the line to the server is lost. */
export function StaleBanner() {
  const line = useLine()
  const [now, setNow] = useState(Date.now)
  const lost = line.state === 'lost'
  useEffect(() => {
    if (!lost) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [lost])
  if (!lost) return null
  return (
    <div className="stale" role="status" data-testid="stale">
      {t('live.stale', { age: roughly(Math.max(0, now - line.since)) })}
    </div>
  )
}
