import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import { get } from '../api/http'
import type { Ledger, MoneyLine } from '../api/ledger'

export function useLedger(from?: string, to?: string) {
  return useQuery({ placeholderData: keepPreviousData, queryKey: ['ledger', from, to], queryFn: ({ signal }) => get<Ledger>('/ledger', { from, to }, signal) })
}

export function useMoneyOfCase(id: number, version: number) {
  return useQuery({ placeholderData: keepPreviousData, queryKey: ['case-money', id, version], queryFn: ({ signal }) => get<Items<MoneyLine>>(`/cases/${id}/money`, {}, signal) })
}
