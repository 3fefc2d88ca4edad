import type { ReactNode } from 'react'
import type { Permission } from '../api/session'
import { NoPermission } from '../platform/states/States'
import { useCan } from './session'

/** A view for those who may see it; others are told whom to ask. */
export function Needs({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useCan()(permission) ? <>{children}</> : <NoPermission />
}
