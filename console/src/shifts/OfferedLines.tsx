import { Button, Dropdown } from 'antd'
import { useRef, useState } from 'react'
import { post } from '../api/http'
import { DECLINE_REASONS, type DeclineReason, type OfferedLine } from '../api/handovers'
import { useShortcuts } from '../platform/shortcuts'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { HandoverLineText } from './HandoverLineText'

const keyOf = ({ handover, line }: OfferedLine) => `${handover}/${line.n}`

/** Cases that somebody going off duty offers to the reader: one tap takes, one tap and its reason declines. */
export function OfferedLines({ offered }: { offered: OfferedLine[] }) {
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState<string>()
  const focused = Math.max(0, offered.findIndex((one) => keyOf(one) === at))
  const answer = useCommand({
    run: ({ line, path, reason }: { line: OfferedLine; path: 'accept' | 'decline'; reason?: DeclineReason }) =>
      post(`/handovers/${line.handover}/lines/${line.line.n}/${path}`, reason ? { reason } : {}),
    refresh: ['duty', 'handovers', 'board', 'tasks'],
    done: t('case.saved'),
  })
  const go = (to: number) => (list.current?.children[Math.min(Math.max(0, to), offered.length - 1)] as HTMLElement | undefined)?.focus()
  const accept = (line: OfferedLine | undefined) => line && !answer.isPending && answer.mutate({ line, path: 'accept' })
  useShortcuts([
    { key: 'a', label: t('shortcut.accept-line'), run: () => void accept(offered[focused]) },
    { key: 'j', label: t('shortcut.next-line'), run: () => go(focused + 1) },
    { key: 'k', label: t('shortcut.previous-line'), run: () => go(focused - 1) },
  ])
  if (offered.length === 0) return <EmptyState title={t('duty.nothing-offered')} hint={t('duty.nothing-offered-hint')} />
  return (
    <ol className="cards" ref={list} data-testid="offered-lines">
      {offered.map((one, i) => (
        <li key={keyOf(one)} tabIndex={-1} className={`card handover-line${i === focused ? ' line-focused' : ''}`} onFocus={() => setAt(keyOf(one))} data-testid="offered-line" data-case={one.line.case}>
          <HandoverLineText line={one.line} />
          <div className="line-actions">
            <span className="muted">{t('line.from', { name: one.from.name, unit: nameOf(one.unit) })}</span>
            <Button type="primary" loading={answer.isPending && answer.variables.line.line.case === one.line.case} onClick={() => accept(one)} data-testid="line-accept">
              {t('line.accept')}{i === focused && <kbd>A</kbd>}
            </Button>
            <Dropdown trigger={['click']} menu={{ items: DECLINE_REASONS.map((key) => ({ key, label: <span data-testid={`line-decline-${key}`}>{tc('declineReason', key)}</span> })), onClick: ({ key }) => answer.mutate({ line: one, path: 'decline', reason: key as DeclineReason }) }}>
              <Button data-testid="line-decline">{t('line.decline')}</Button>
            </Dropdown>
          </div>
        </li>
      ))}
    </ol>
  )
}
