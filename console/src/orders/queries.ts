import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { BankOrder, Powers } from '../api/orders'

const POLL_MILLIS = 15_000

export function useOrders(which: string) {
  return useQuery({ queryKey: ['orders', which], queryFn: ({ signal }) => get<Items<BankOrder>>('/orders', { which }, signal), refetchInterval: POLL_MILLIS })
}

export function useOrdersOfCase(id: number, version: number, enabled: boolean) {
  return useQuery({ enabled, placeholderData: keepPreviousData, queryKey: ['case-orders', id, version], queryFn: ({ signal }) => get<Items<BankOrder>>(`/cases/${id}/orders`, {}, signal) })
}

export function usePowers(enabled = true) {
  return useQuery({ enabled, staleTime: Infinity, queryKey: ['powers'], queryFn: ({ signal }) => get<Powers>('/powers', {}, signal) })
}
