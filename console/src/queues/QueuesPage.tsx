import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { Needs } from '../access/Needs'
import { useCan, useMe } from '../access/session'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { useShortcuts } from '../platform/shortcuts'
import { Page } from '../platform/shell/Page'
import { EmptyState } from '../platform/states/States'
import { t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { BreachQueue } from './BreachQueue'
import { FeedbackQueue } from './FeedbackQueue'
import { FollowUpQueue } from './FollowUpQueue'
import { LostMinuteQueue } from './LostMinuteQueue'
import { useBreaches, useFeedbackOwed, useFollowUps, useReviews, useStale } from './queries'
import { ReviewQueue } from './ReviewQueue'
import { StaleQueue } from './StaleQueue'
import './queues.css'

const OF_ONE_UNIT = ['breaches', 'stale', 'lost-minutes']

/** Everything of a unit that waits for its lead's eye, in one place. */
export default function QueuesPage() {
  return (
    <Needs permission="CASE_VIEW">
      <Queues />
    </Needs>
  )
}

function Queues() {
  const me = useMe()
  const mayFeedback = useCan()('LEAD_VIEW')
  const { get, set } = useListQuery()
  const unit = get('unit') ? Number(get('unit')) : me.unit.kind === 'STATION' ? me.unit.id : undefined
  const counts: Record<string, number | undefined> = {
    breaches: useBreaches(unit).data?.items.length,
    stale: useStale(unit).data?.items.length,
    'lost-minutes': undefined,
    'follow-ups': useFollowUps(unit).data?.items.filter(({ overdue }) => overdue).length,
    reviews: useReviews(unit).data?.items.length,
    feedback: useFeedbackOwed(unit, mayFeedback).data?.items.filter(({ overdue }) => overdue).length,
  }
  const queues = Object.keys(counts).filter((key) => mayFeedback || key !== 'feedback')
  const shown = queues.find((key) => key === get('queue')) ?? 'breaches'
  const go = (step: number) => set({ queue: queues[(queues.indexOf(shown) + step + queues.length) % queues.length] })
  useShortcuts([
    { key: ']', label: t('shortcut.next-queue'), run: () => go(1) },
    { key: '[', label: t('shortcut.previous-queue'), run: () => go(-1) },
  ])
  const views: Record<string, ReactNode> = {
    breaches: <BreachQueue unit={unit} />,
    stale: <StaleQueue unit={unit} />,
    'lost-minutes': <LostMinuteQueue unit={unit} />,
    'follow-ups': <FollowUpQueue unit={unit} />,
    reviews: <ReviewQueue unit={unit} />,
    feedback: <FeedbackQueue unit={unit} />,
  }
  return (
    <Page title={t('queues.title')}>
      <div className="filters block">
        <UnitSelect value={unit} onChange={(value) => set({ unit: value?.toString() })} kinds={['SUB_BUREAU', 'SQUAD', 'STATION']} placeholder={t('filter.unit')} testId="queues-unit" />
      </div>
      <Segmented
        className="queue-choice"
        aria-label={t('queues.title')}
        value={shown}
        onChange={(queue) => set({ queue })}
        options={queues.map((key) => ({ value: key, label: <span data-testid={`queue-${key}`}>{tc('queue', key)}{counts[key] ? <strong className="queue-count">{counts[key]}</strong> : null}</span> }))}
      />
      {unit === undefined && OF_ONE_UNIT.includes(shown) ? <EmptyState title={t('people.choose-unit')} hint={t('queue.of-one-unit')} /> : views[shown]}
    </Page>
  )
}
