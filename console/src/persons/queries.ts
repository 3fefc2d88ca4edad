import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Page } from '../api/common'
import { get, type QueryValue } from '../api/http'
import type { PersonRow, PersonView } from '../api/persons'

export const usePersons = (query: Record<string, QueryValue>, enabled = true) =>
  useQuery({ queryKey: ['persons', query], queryFn: ({ signal }) => get<Page<PersonRow>>('/persons', query, signal), placeholderData: keepPreviousData, enabled })

export const usePerson = (id: string) =>
  useQuery({ queryKey: ['person', id], queryFn: ({ signal }) => get<PersonView>(`/persons/${id}`, {}, signal) })
