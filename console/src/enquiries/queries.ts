import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Items } from '../api/common'
import type { Enquiry } from '../api/enquiries'
import { get } from '../api/http'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

export function useEnquiriesOfCase(id: number, version: number, enabled: boolean) {
  return useQuery({ enabled, placeholderData: keepPreviousData, queryKey: ['case-enquiries', id, version], queryFn: ({ signal }) => get<Items<Enquiry>>(`/cases/${id}/enquiries`, {}, signal) })
}

/** One act on an enquiry. */
export function useEnquiryCommand(done: 'enquiries.done' | 'enquiries.stop-asked' = 'enquiries.done', onDone?: () => void) {
  return useCommand({ run: (send: () => Promise<unknown>) => send(), refresh: ['case-enquiries', 'case-orders', 'case', 'events'], done: t(done), onDone })
}
