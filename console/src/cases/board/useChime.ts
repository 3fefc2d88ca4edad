import { useEffect, useRef } from 'react'
import { useMe } from '../../access/session'
import type { BoardRow } from '../../api/cases'
import { settings } from '../../platform/settings'

/** Two soft tones for what needs this person now: a new urgent case, unclaimed, in the own unit's queue. */
export function useChime(items: BoardRow[] | undefined): void {
  const { unit } = useMe()
  const known = useRef<Set<number> | undefined>(undefined)
  useEffect(() => {
    if (!items) return
    const urgent = items.filter((row) => row.grade === 'URGENT' && !row.assignee && row.queue.id === unit.id)
    const before = known.current
    known.current = new Set(urgent.map((row) => row.id))
    if (before && settings().sound && urgent.some((row) => !before.has(row.id))) chime()
  }, [items, unit.id])
}

function chime(): void {
  const audio = new AudioContext()
  ;[660, 880].forEach((frequency, i) => {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const start = audio.currentTime + i * 0.22
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.15, start)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.2)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.2)
    if (i === 1) tone.onended = () => void audio.close()
  })
}
