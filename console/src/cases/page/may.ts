import type { CaseView } from '../../api/cases'

/** Moves whose names differ between the state table and the address of the command. */
const SAME: Record<string, string[]> = {
  transfer: ['transfer', 'offer-transfer'],
  track: ['track', 'tracks', 'record-track'],
  note: ['note', 'notes', 'add-note'],
  state: ['state', 'note-state'],
  type: ['type', 'set-type'],
  watch: ['watch', 'begin-watch'],
  unwatch: ['unwatch', 'end-watch'],
}

/** Whether the case's stage and the reader's role allow a move now. */
export function may(view: CaseView, move: string): boolean {
  return (SAME[move] ?? [move]).some((name) => view.allowed.includes(name))
}
