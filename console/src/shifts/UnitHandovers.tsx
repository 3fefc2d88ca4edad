import { Button } from 'antd'
import { useMe } from '../access/session'
import { post } from '../api/http'
import type { Handover } from '../api/handovers'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { HandoverLineText } from './HandoverLineText'
import { usePosts } from './queries'
import { postName } from './shiftText'

/** The handovers that run in the reader's unit, but for what is offered to the reader; who holds a duty post can take a line. */
export function UnitHandovers({ handovers }: { handovers: Handover[] }) {
  const me = useMe()
  const posts = usePosts()
  const onPost = (posts.data?.items ?? []).some(({ holders }) => holders.some(({ id }) => id === me.staffId))
  const take = useCommand({
    run: ({ handover, n }: { handover: number; n: number }) => post(`/handovers/${handover}/lines/${n}/take`),
    refresh: ['duty', 'handovers', 'board', 'tasks'],
    done: t('case.saved'),
  })
  const others = handovers.filter(({ from }) => from.id !== me.staffId)
  if (others.length === 0) return <EmptyState title={t('handovers.none-running')} />
  return (
    <ul className="cards">
      {others.map((handover) => (
        <li key={handover.id} className="panel" data-testid="unit-handover">
          <h3>{t('handover.of', { name: handover.from.name, post: postName(handover.post), waiting: handover.waiting })}</h3>
          <ol className="cards">
            {handover.lines.filter((line) => line.state !== 'WAITING' || line.offeredTo?.id !== me.staffId).map((line) => (
              <li key={line.n} className="card handover-line" data-case={line.case} data-state={line.state}>
                <HandoverLineText line={line} />
                {onPost && line.state === 'WAITING' && (
                  <div className="line-actions">
                    <Button loading={take.isPending && take.variables.n === line.n} onClick={() => take.mutate({ handover: handover.id, n: line.n })} data-testid="line-take">{t('line.take')}</Button>
                  </div>
                )}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  )
}
