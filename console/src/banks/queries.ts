import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BankFile, BankLine, BankSide, BankWatch, CounterAlert, DeskPhone, TellerCard } from '../api/banks'
import type { Items } from '../api/common'
import { get } from '../api/http'

const POLL_MILLIS = 15_000

export function useBanks() {
  return useQuery({ queryKey: ['banks'], queryFn: ({ signal }) => get<Items<BankLine>>('/banks', {}, signal) })
}

export function useBank(code: string) {
  return useQuery({ queryKey: ['banks', code], queryFn: ({ signal }) => get<BankFile>(`/banks/${code}`, {}, signal) })
}

export function useCounters(which: string) {
  return useQuery({ queryKey: ['counters', which], queryFn: ({ signal }) => get<Items<CounterAlert>>('/bank-alerts', { which }, signal), refetchInterval: POLL_MILLIS })
}

export function useBankSide(id: number, version: number, enabled: boolean) {
  return useQuery({ enabled, placeholderData: keepPreviousData, queryKey: ['bank-side', id, version], queryFn: ({ signal }) => get<BankSide>(`/cases/${id}/bank-side`, {}, signal) })
}

export function useWatches(which: string) {
  return useQuery({ queryKey: ['bank-watches', which], queryFn: ({ signal }) => get<Items<BankWatch>>('/bank-watches', { which }, signal), refetchInterval: POLL_MILLIS })
}

export function useTellerCard(code: string, branch: string) {
  return useQuery({ queryKey: ['banks', code, branch, 'card'], queryFn: ({ signal }) => get<TellerCard>(`/banks/${code}/branches/${branch}/card`, {}, signal) })
}

export function useDutyPhones() {
  return useQuery({ queryKey: ['duty-phones'], queryFn: ({ signal }) => get<Items<DeskPhone>>('/duty-phones', {}, signal) })
}
