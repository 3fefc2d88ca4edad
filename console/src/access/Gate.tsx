import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { useLiveRefresh } from '../platform/live/useLiveRefresh'
import { ErrorState, LoadingState } from '../platform/states/States'
import { MeProvider } from './session'
import { SignIn } from './SignIn'
import { useSession } from './useSession'

/** Lets in whoever is signed in, and keeps the address for after the sign-in. */
export function Gate() {
  const session = useSession()
  if (session.data) {
    return (
      <MeProvider value={session.data}>
        <Live staffId={session.data.staffId} />
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </MeProvider>
    )
  }
  if (session.data === null) return <SignIn />
  if (session.error) return <ErrorState fault={session.error} onRetry={() => void session.refetch()} />
  return <LoadingState />
}

function Live({ staffId }: { staffId?: number }) {
  useLiveRefresh(staffId)
  return null
}
