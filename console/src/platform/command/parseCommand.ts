import { t } from '../text/text'
import { PLACES } from '../shell/places'

export interface ParsedCommand {
  kind: 'claim' | 'open' | 'go'
  /** A case's number, or a place's path. */
  target: string
}

const words = (list: string) => list.split(' ').map((word) => word.toLowerCase())

/** Reads 'claim 123', 'go board' and their Chinese; anything else is a search. */
export function parseCommand(text: string): ParsedCommand | undefined {
  const [verb = '', ...rest] = text.trim().toLowerCase().split(/[\s#]+/)
  const object = rest.join(' ')
  if (words(t('command.words.claim')).includes(verb) && /^\d+$/.test(object)) return { kind: 'claim', target: object }
  if (words(t('command.words.open')).includes(verb) && /^\d+$/.test(object)) return { kind: 'open', target: object }
  if (words(t('command.words.go')).includes(verb) && object) {
    const place = PLACES.find(({ word, label }) => word.startsWith(object) || t(label).toLowerCase().includes(object))
    return place && { kind: 'go', target: place.path }
  }
  return undefined
}
