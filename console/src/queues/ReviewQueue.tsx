import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import type { Review } from '../api/queues'
import { personName } from '../cases/personLine'
import { nameOf, t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { useReviews } from './queries'
import { CaseLink, Clock, QueueList } from './QueueList'
import { ReviewForm } from './ReviewForm'

/** Closed cases that a second person looks at. */
export function ReviewQueue({ unit }: { unit?: number }) {
  const reviews = useReviews(unit)
  const [chosen, setChosen] = useState<Review>()
  return (
    <>
      <QueueList query={reviews} hint={t('queue.reviews-hint')} empty={t('queue.reviews-empty')}>
        {(review) => <ReviewLine key={review.id} review={review} onGive={() => setChosen(review)} />}
      </QueueList>
      {chosen && <ReviewForm review={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}

function ReviewLine({ review, onGive }: { review: Review; onGive: () => void }) {
  const now = useNow()
  const mayReview = useCan()('CASE_REOPEN')
  return (
    <li className="card queue-line" data-testid="review" data-case={review.case}>
      <Clock late={review.overdue} milliseconds={Date.parse(review.dueAt) - now} label={t('queue.review')} />
      <div className="queue-what">
        <CaseLink id={review.case} grade={review.grade} />
        <p>{review.person && personName(review.person)} · {tc('outcome', review.outcome)} <span className="muted">{t('queue.closed-ago', { for: duration(now - Date.parse(review.closedAt)) })} · {nameOf(review.unit)}</span></p>
      </div>
      {mayReview && <Button onClick={onGive} data-testid="review-open">{t('queue.review-give')}</Button>}
    </li>
  )
}
