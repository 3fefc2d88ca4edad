import { useQuery, type QueryClient } from '@tanstack/react-query'
import { get, Problem } from '../api/http'
import type { Me } from '../api/session'
import { setCurrency } from '../platform/format/money'
import { setZone } from '../platform/format/moment'
import { syncClock } from '../platform/time/serverClock'

export const SESSION = ['session'] as const

/** Takes over what the whole console goes by: the clock, the zone, the currency. */
export function adopt(me: Me): Me {
  syncClock(me.now, me.clockSpeed)
  setZone(me.profile.zone)
  setCurrency(me.profile.currency)
  return me
}

/** Lets somebody in, or out with null; what the one before has seen is forgotten. */
export function setSession(client: QueryClient, me: Me | null): void {
  client.setQueryData(SESSION, me && adopt(me))
  client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== SESSION[0] && name !== 'demo' })
}

/** Who is signed in; null where nobody is. */
export function useSession() {
  return useQuery<Me | null>({
    queryKey: SESSION,
    queryFn: async ({ signal }) => {
      try {
        return adopt(await get<Me>('/session', {}, signal))
      } catch (fault) {
        if (fault instanceof Problem && fault.status === 401) return null
        throw fault
      }
    },
    staleTime: 60_000,
    refetchInterval: (query) => (query.state.data?.demo ? 20_000 : 300_000),
  })
}
