import { Navigate } from 'react-router'
import { useMe } from '../../access/session'

/** Where each role begins: dissuaders with their own work, administrators with the sources, everyone else with the board. */
export function Home() {
  const { role } = useMe()
  return <Navigate to={role === 'ADMINISTRATOR' ? '/sources' : role === 'DISSUADER' ? '/tasks' : '/board'} replace />
}
