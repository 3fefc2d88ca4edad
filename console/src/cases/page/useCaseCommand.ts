import { useQueryClient } from '@tanstack/react-query'
import type { CaseView } from '../../api/cases'
import { post } from '../../api/http'
import { t, type MessageKey } from '../../platform/text/text'
import { useCommand } from '../../platform/useCommand'

export interface CaseCommand {
  path: string
  body?: unknown
  /** What to say when the server has taken it. */
  done?: MessageKey
}

/** Sends one change of a case; the answer is the case afterwards and is shown at once. */
export function useCaseCommand(id: number, onDone?: () => void, quiet?: boolean) {
  const client = useQueryClient()
  return useCommand<CaseCommand, { view: CaseView; done?: MessageKey }>({
    run: async ({ path, body, done }) => ({ view: await post<CaseView>(`/cases/${id}/${path}`, body), done }),
    refresh: ['events', 'board', 'tasks', 'cases'],
    quiet,
    done: ({ done }) => t(done ?? 'case.saved'),
    onDone: ({ view }) => {
      if (view && 'tracksFull' in view) client.setQueryData(['case', String(id)], view)
      else void client.invalidateQueries({ queryKey: ['case', String(id)] })
      onDone?.()
    },
  })
}
