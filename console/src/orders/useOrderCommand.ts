import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

/** One act on an order. */
export function useOrderCommand(done: 'orders.saved' | 'orders.asked' = 'orders.saved', onDone?: () => void) {
  return useCommand({
    run: (send: () => Promise<unknown>) => send(),
    refresh: ['orders', 'case-orders', 'case', 'events', 'board', 'notices'],
    done: t(done),
    onDone,
  })
}
