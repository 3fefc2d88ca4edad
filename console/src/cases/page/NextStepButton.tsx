import { Button } from 'antd'
import type { CaseView, Track } from '../../api/cases'
import { useShortcuts } from '../../platform/shortcuts'
import { t, tc } from '../../platform/text/text'
import { useClaim } from '../useClaim'
import { may } from './may'
import { useCaseCommand } from './useCaseCommand'

/** The one next step: take the case, else begin the next track that has not been tried. */
export function NextStepButton({ view }: { view: CaseView }) {
  const claim = useClaim()
  const command = useCaseCommand(view.id)
  const next = view.nextStep
  const mustClaim = !view.assignee && may(view, 'claim')
  const begin = (track: Track) => command.mutate({ path: `tracks/${track}`, body: { status: 'RUNNING' }, done: 'track.begun' })
  const run = () => {
    if (mustClaim) claim.mutate({ id: view.id, version: view.version })
    else if (next && may(view, 'track')) begin(next.track)
  }
  useShortcuts([
    { key: 'c', label: t('shortcut.claim'), run: () => may(view, 'claim') && claim.mutate({ id: view.id, version: view.version }) },
    { key: 's', label: t('shortcut.next-step'), run },
  ])
  if (!mustClaim && !(next && may(view, 'track'))) return null
  return (
    <div className="case-next">
      <Button type="primary" size="large" onClick={run} loading={claim.isPending || command.isPending} data-testid={mustClaim ? 'claim' : 'next-step'}>
        {mustClaim ? t('claim.now') : next && tc('track.begin', next.track)}
      </Button>
      <span className="muted">{mustClaim ? t('claim.hint') : next && tc('nextStep', next.reason)} <kbd>S</kbd></span>
    </div>
  )
}
