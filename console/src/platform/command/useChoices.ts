import { useEffect, useState } from 'react'
import { useCan } from '../../access/session'
import { useCases } from '../../cases/queries'
import { personName } from '../../cases/personLine'
import { nameOf, t, tc } from '../text/text'
import { PLACES } from '../shell/places'
import { parseCommand, type ParsedCommand } from './parseCommand'

export interface Choice extends ParsedCommand {
  text: string
  detail: string
}

const PAUSE_MILLIS = 200

/** What the line may mean: a command, a place, or cases that match. */
export function useChoices(text: string): { choices: Choice[]; searching: boolean } {
  const can = useCan()
  const query = useSettled(text.trim())
  const command = parseCommand(text)
  const searches = can('CASE_VIEW') && query.length > 0 && !command
  const found = useCases(searches ? { q: query, size: 8 } : { size: 0, q: '-' }, searches)
  if (command) return { choices: [{ ...command, ...wordsFor(command) }], searching: false }
  const typed = text.trim().toLowerCase()
  const places = PLACES.filter(({ needs, label, word }) => can(needs) && (typed === '' || word.startsWith(typed) || t(label).toLowerCase().includes(typed)))
    .map(({ path, label }): Choice => ({ kind: 'go', target: path, text: t(label), detail: t('command.go') }))
  const cases = (searches ? (found.data?.items ?? []) : []).map((row): Choice => ({
    kind: 'open',
    target: String(row.id),
    text: `#${row.id} ${personName(row.person)} ${row.person.maskedPhone ?? ''} ${row.address ?? nameOf(row.unit)}`,
    detail: `${tc('grade', row.grade)} · ${tc('stage', row.stage)}`,
  }))
  return { choices: [...cases, ...places], searching: searches && found.isFetching }
}

function wordsFor({ kind, target }: ParsedCommand): { text: string; detail: string } {
  if (kind === 'go') {
    const place = PLACES.find(({ path }) => path === target)
    return { text: place ? t(place.label) : target, detail: t('command.go') }
  }
  return { text: t(kind === 'claim' ? 'command.claim' : 'command.open', { id: target }), detail: t('command.run') }
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
