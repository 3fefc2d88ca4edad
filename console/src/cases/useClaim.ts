import type { CaseView } from '../api/cases'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { claim } from './queries'

/** Takes a case; whoever was slower is told by whom and when it was taken. */
export function useClaim(onDone?: (claimed: CaseView) => void) {
  return useCommand({
    run: ({ id, version }: { id: number | string; version?: number }) => claim(id, version),
    refresh: ['board', 'tasks', 'case', 'events'],
    done: (claimed: CaseView) => t('claim.done', { id: claimed.id }),
    onDone,
  })
}
