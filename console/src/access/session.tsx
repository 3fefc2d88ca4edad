import { createContext, useContext } from 'react'
import type { Me, Permission } from '../api/session'

const MeContext = createContext<Me | undefined>(undefined)

export const MeProvider = MeContext.Provider

/** Who is signed in; only below the sign-in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe stands outside the session')
  return me
}

export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useMe()
  return (permission) => permissions.includes(permission)
}
