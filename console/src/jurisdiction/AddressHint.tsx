import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { post } from '../api/http'
import type { Resolution } from '../api/jurisdiction'
import { nameOf, t } from '../platform/text/text'

const PAUSE_MILLIS = 400
const SHORTEST = 4

/** Which unit an address belongs to, while it is being typed. */
export function AddressHint({ text = '' }: { text?: string }) {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [text])
  const hint = useQuery({
    queryKey: ['resolve', settled],
    queryFn: () => post<Resolution>('/addresses/resolve', { text: settled }),
    enabled: settled.length >= SHORTEST,
    staleTime: 60_000,
    retry: false,
  })
  if (settled.length < SHORTEST || !hint.data) return <span className="muted">{t('address.hint')}</span>
  return <span className={`address-${hint.data.result}`} role="status" data-testid="address-hint" data-result={hint.data.result}>{words(hint.data)}</span>
}

function words({ result, unit, community, street, outside }: Resolution): string {
  if (result === 'RESOLVED') return t('address.resolved', { unit: nameOf(unit), place: [placeName(street), placeName(community)].filter(Boolean).join(' ') })
  if (result === 'OUTSIDE') return t('address.outside', { place: typeof outside === 'string' ? outside : [outside?.province, outside?.city, outside?.district].filter(Boolean).join(' ') })
  return t('address.unresolved')
}

function placeName(place: Resolution['community']): string {
  return typeof place === 'string' ? place : nameOf(place)
}
