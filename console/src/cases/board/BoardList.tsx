import { Button } from 'antd'
import { useRef } from 'react'
import { useCan } from '../../access/session'
import type { BoardRow } from '../../api/cases'
import { useShortcuts } from '../../platform/shortcuts'
import { EmptyState } from '../../platform/states/States'
import { t } from '../../platform/text/text'
import { useClaim } from '../useClaim'
import { BoardRowView } from './BoardRowView'
import { useHold } from './useHold'
import { useSteadyRows } from './useSteadyRows'

/** The rows of the board; arrows move among them, one key claims, Enter opens. */
export function BoardList({ items }: { items: BoardRow[] }) {
  const mayWork = useCan()('CASE_WORK')
  const list = useRef<HTMLOListElement>(null)
  const { held, release, handlers } = useHold()
  const { rows, waiting } = useSteadyRows(items, held)
  const claim = useClaim()
  const { mutate } = claim

  const rowAtHand = () => {
    const row = list.current?.querySelector('li:focus-within') ?? list.current?.querySelector('li:hover') ?? list.current?.querySelector('li')
    return row?.getAttribute('data-case') ?? undefined
  }
  const move = (step: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.row-link') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
  }
  useShortcuts([
    { key: 'j', label: t('shortcut.next-row'), run: () => move(1) },
    { key: 'ArrowDown', label: t('shortcut.next-row'), run: () => move(1), hidden: true },
    { key: 'k', label: t('shortcut.previous-row'), run: () => move(-1) },
    { key: 'ArrowUp', label: t('shortcut.previous-row'), run: () => move(-1), hidden: true },
    {
      key: 'c',
      label: t('shortcut.claim'),
      run: () => {
        const id = rowAtHand()
        if (id && mayWork) mutate({ id })
      },
    },
  ])

  if (items.length === 0) return <EmptyState title={t('board.empty')} hint={t('board.empty-hint')} />
  return (
    <div className="board-list" {...handlers}>
      {waiting > 0 && (
        <Button className="board-pill" shape="round" type="primary" onClick={release} data-testid="board-waiting">
          {t('board.waiting', { n: waiting })}
        </Button>
      )}
      <ol ref={list} aria-label={t('board.title')}>
        {rows.map((steady) => (
          <BoardRowView
            key={steady.row.id}
            steady={steady}
            onClaim={mayWork ? (id, version) => mutate({ id, version }) : undefined}
            claiming={claim.isPending && claim.variables?.id === steady.row.id}
          />
        ))}
      </ol>
    </div>
  )
}
