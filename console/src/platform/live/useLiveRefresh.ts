import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen, type Change, type Topic } from './live'

const GATHER_MILLIS = 700

const LISTS: Record<Topic, string[]> = {
  case: ['board', 'tasks', 'cases', 'units', 'plan', 'reinforced', 'breaches', 'stale', 'follow-ups', 'reviews', 'feedback-owed'],
  lead: ['leads', 'quarantine', 'sources'],
  transfer: ['transfers', 'board', 'tasks'],
  address: ['unresolved'],
  import: ['imports', 'import'],
  notice: ['notices'],
  presence: ['presence', 'plan-next', 'free', 'posts', 'duty', 'staff', 'staff-person'],
  roster: ['rosters', 'my-shifts', 'swaps', 'leave', 'posts', 'free', 'duty'],
  handover: ['duty', 'handovers'],
  bulletin: ['bulletins'],
  'bank-alert': ['counters', 'bank-side'],
  'bank-order': ['orders', 'case-orders', 'banks', 'case-money', 'ledger'],
  'bank-watch': ['bank-watches', 'bank-side'],
  offer: ['plan-next', 'plan', 'reinforced', 'case-plan', 'plan-decisions', 'board', 'tasks'],
  'bank-enquiry': ['case-enquiries'],
  bulk: [],
}

/** Fetches again what is on the screen when the server says that it changed; bursts are gathered. */
export function useLiveRefresh(staffId?: number): void {
  const client = useQueryClient()
  useEffect(() => {
    let waiting: Change[] = []
    let timer: ReturnType<typeof setTimeout> | undefined

    const flush = () => {
      const changes = waiting
      waiting = []
      timer = undefined
      if (changes.some((change) => change.topic === 'bulk')) {
        void client.invalidateQueries()
        return
      }
      const names = new Set(changes.flatMap((change) => LISTS[change.topic] ?? []))
      const cases = new Set(changes.filter((change) => change.topic === 'case').map((change) => String(change.id)))
      void client.invalidateQueries({
        predicate: ({ queryKey: [name, id] }) =>
          names.has(String(name)) || ((name === 'case' || name === 'events') && cases.has(String(id))),
      })
    }

    return listen((change) => {
      // a notice names its recipient: another's is not ours to ask for
      if (change.topic === 'notice' && change.id !== staffId) return
      waiting.push(change)
      if (change.topic === 'bank-alert') {
        // somebody stands at a counter: no gathering
        clearTimeout(timer)
        flush()
      } else {
        timer ??= setTimeout(flush, GATHER_MILLIS)
      }
    })
  }, [client, staffId])
}
