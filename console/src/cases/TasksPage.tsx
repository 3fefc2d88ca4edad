import { Needs } from '../access/Needs'
import { useMe } from '../access/session'
import { OfferCard } from '../plan/OfferCard'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { BoardList } from './board/BoardList'
import { BoardRowView } from './board/BoardRowView'
import { useTasks } from './queries'
import '../platform/styles/board.css'

/** What the reader has in hand, and below it what could be taken next. */
export default function TasksPage() {
  return (
    <Needs permission="CASE_WORK">
      <Tasks />
    </Needs>
  )
}

function Tasks() {
  const me = useMe()
  const tasks = useTasks()
  return (
    <Page title={t('tasks.title')}>
      <OfferCard />
      <Fetched query={tasks}>
        {({ items }) => {
          const mine = items.filter((row) => row.assignee && row.assignee.id === me.staffId)
          const others = items.filter((row) => !row.assignee)
          return (
            <>
              <section aria-labelledby="tasks-mine">
                <h2 id="tasks-mine" className="list-head">{t('tasks.mine', { n: mine.length })}</h2>
                {mine.length === 0 ? (
                  <EmptyState title={t('tasks.none')} hint={t('tasks.none-hint')} />
                ) : (
                  <div className="board-list">
                    <ol data-testid="tasks-mine">{mine.map((row) => <BoardRowView key={row.id} steady={{ row, gone: false }} />)}</ol>
                  </div>
                )}
              </section>
              <section aria-labelledby="tasks-open" data-testid="tasks-claimable">
                <h2 id="tasks-open" className="list-head">{t('tasks.claimable', { n: others.length })}</h2>
                <BoardList items={others} />
              </section>
            </>
          )
        }}
      </Fetched>
    </Page>
  )
}
