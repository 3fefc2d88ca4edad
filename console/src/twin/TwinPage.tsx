import { Needs } from '../access/Needs'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { t } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { AskForStudy } from './AskForStudy'
import { StudyList } from './StudyList'
import { StudyView } from './StudyView'
import { useTwinRun, useTwinRuns } from './queries'
import './twin.css'

/** The planner plays the own district in the computer, and sees what other orders of work and other numbers of people save. */
export default function TwinPage() {
  return (
    <Needs permission="TWIN_RUN">
      <Studies />
    </Needs>
  )
}

function Studies() {
  const { set, get } = useListQuery()
  const runs = useTwinRuns()
  const chosen = get('run') ? Number(get('run')) : runs.data?.items[0]?.id
  const seen = useTwinRun(chosen)
  return (
    <Page title={t('twin.title')}>
      <p className="muted twin-note">{t('twin.note')}</p>
      <AskForStudy running={runs.data?.items.some((run) => run.state === 'RUNNING') ?? false} onBegun={(id) => set({ run: String(id) })} />
      <Fetched query={runs}>
        {({ items }) => (items.length === 0 ? <EmptyState title={t('twin.none')} /> : <StudyList runs={items} chosen={chosen} onChoose={(id) => set({ run: String(id) })} />)}
      </Fetched>
      {chosen !== undefined && <Fetched query={seen}>{(view) => <StudyView view={view} />}</Fetched>}
    </Page>
  )
}
