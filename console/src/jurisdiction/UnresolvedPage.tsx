import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { Needs } from '../access/Needs'
import type { Items, UnitRef } from '../api/common'
import { get, post } from '../api/http'
import type { Unresolved } from '../api/jurisdiction'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { roughly } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { UnitSelect } from './UnitSelect'

/** Addresses that no rule could place: somebody decides, and the next one like it is placed by itself. */
export default function UnresolvedPage() {
  return (
    <Needs permission="ADDRESS_DECIDE">
      <Queue />
    </Needs>
  )
}

function Queue() {
  const queue = useQuery({ queryKey: ['unresolved'], queryFn: ({ signal }) => get<Items<Unresolved>>('/unresolved', { size: 100 }, signal) })
  return (
    <Page title={t('unresolved.title')} note={t('unresolved.hint')}>
      <Fetched query={queue}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('unresolved.empty')} hint={t('unresolved.empty-hint')} />
          ) : (
            <ul className="cards">{items.map((item) => <Decide key={item.id} item={item} />)}</ul>
          )
        }
      </Fetched>
    </Page>
  )
}

function Decide({ item }: { item: Unresolved }) {
  const candidates: UnitRef[] = item.candidates.map((candidate) => ('unit' in candidate ? candidate.unit : candidate))
  const now = useNow()
  const [unit, setUnit] = useState<number>()
  const [remember, setRemember] = useState(true)
  const decide = useCommand({
    run: (chosen: number) => post(`/unresolved/${item.id}/decide`, { unit: chosen, remember }),
    refresh: ['unresolved', 'board', 'case'],
    done: t('unresolved.decided'),
  })
  return (
    <li className="card" data-testid="unresolved-row">
      <div className="card-head">
        <span>{item.address}</span>
        <span className="muted">{t('unresolved.since', { age: roughly(now - Date.parse(item.since)) })} · <Link to={`/cases/${item.case}`}>#{item.case}</Link></span>
      </div>
      <div className="filters">
        {candidates.map((candidate) => (
          <Button key={candidate.id} loading={decide.isPending && decide.variables === candidate.id} onClick={() => decide.mutate(candidate.id)} data-testid="unresolved-candidate">
            {nameOf(candidate)}
          </Button>
        ))}
        <UnitSelect value={unit} onChange={setUnit} placeholder={t('unresolved.other')} testId="unresolved-unit" />
        {unit && <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(unit)} data-testid="unresolved-decide">{t('unresolved.decide')}</Button>}
        <Checkbox checked={remember} onChange={(event) => setRemember(event.target.checked)} data-testid="unresolved-remember">{t('unresolved.remember')}</Checkbox>
      </div>
      {item.why && <p className="muted">{tc('unresolvedWhy', item.why)}</p>}
    </li>
  )
}
