import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Problem } from '../api/http'
import { useSay } from './useSay'

interface CommandOptions<V, R> {
  run: (value: V) => Promise<R>
  /** Names of what is to be fetched again. */
  refresh?: string[]
  done?: string | ((result: R) => string)
  onDone?: (result: R) => void
  /** Where a form shows the refusal itself. */
  quiet?: boolean
}

/** One change to the world: says that it was done only when the server has answered, and why if it was not. */
export function useCommand<V = void, R = unknown>({ run, refresh = [], done, onDone, quiet }: CommandOptions<V, R>) {
  const client = useQueryClient()
  const say = useSay()
  return useMutation<R, unknown, V>({
    mutationFn: run,
    onSuccess: (result) => {
      refresh.forEach((name) => void client.invalidateQueries({ queryKey: [name] }))
      if (done) say.done(typeof done === 'string' ? done : done(result))
      onDone?.(result)
    },
    onError: (fault) => {
      // a conflict means that what is on the screen is old
      if (fault instanceof Problem && fault.status === 409) [...refresh, 'case'].forEach((name) => void client.invalidateQueries({ queryKey: [name] }))
      if (!quiet) say.refused(fault)
    },
  })
}
