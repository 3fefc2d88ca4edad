import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../api/cases'
import { useShortcuts } from '../../platform/shortcuts'
import { t, tc } from '../../platform/text/text'
import { AssignDialog } from './AssignDialog'
import { CloseDialog } from './CloseDialog'
import { may } from './may'
import { ReasonDialog, type ReasonMove } from './ReasonDialog'
import { TransferDialog } from './TransferDialog'
import { useCaseCommand } from './useCaseCommand'

type Open = 'close' | 'assign' | 'transfer' | ReasonMove

const MORE: Open[] = ['assign', 'transfer', 'hand-back', 'lower-grade', 'watch', 'unwatch', 'reopen']

/** What can be done with the case: the pressing moves as buttons with keys, the rest in a menu. */
export function CaseActions({ view }: { view: CaseView }) {
  const [open, setOpen] = useState<Open>()
  const command = useCaseCommand(view.id)
  const raise = () => may(view, 'raise-grade') && command.mutate({ path: 'raise-grade', body: {}, done: 'grade.raised' })
  const pullUp = () => may(view, 'pull-up') && command.mutate({ path: 'pull-up', body: {}, done: 'pullup.done' })
  const close = () => may(view, 'close') && setOpen('close')
  const handBack = () => may(view, 'hand-back') && setOpen('hand-back')
  useShortcuts([
    { key: 'u', label: t('shortcut.raise'), run: raise },
    { key: 'p', label: t('shortcut.pull-up'), run: pullUp },
    { key: 'x', label: t('shortcut.close'), run: close },
    { key: 'h', label: t('shortcut.hand-back'), run: handBack },
  ])
  const more = MORE.filter((move) => may(view, move)).map((move) => ({ key: move, label: <span data-testid={`case-${move}`}>{tc('case.move', move)}</span> }))
  const shut = () => setOpen(undefined)
  return (
    <>
      {may(view, 'raise-grade') && view.grade !== 'URGENT' && <Button onClick={raise} disabled={command.isPending} data-testid="case-raise-grade">{t('case.move.raise-grade')} <kbd>U</kbd></Button>}
      {may(view, 'pull-up') && view.level < 3 && <Button onClick={pullUp} disabled={command.isPending} data-testid="case-pull-up">{t('case.move.pull-up')} <kbd>P</kbd></Button>}
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => setOpen(key as Open) }}>
          <Button data-testid="case-more">{t('case.more')}</Button>
        </Dropdown>
      )}
      {may(view, 'close') && <Button type="primary" ghost onClick={close} data-testid="close-open">{t('case.move.close')} <kbd>X</kbd></Button>}
      {open === 'close' && <CloseDialog view={view} onClose={shut} />}
      {open === 'assign' && <AssignDialog view={view} onClose={shut} />}
      {open === 'transfer' && <TransferDialog view={view} onClose={shut} />}
      {open && open !== 'close' && open !== 'assign' && open !== 'transfer' && <ReasonDialog view={view} move={open} onClose={shut} />}
    </>
  )
}
