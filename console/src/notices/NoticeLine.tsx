import { Button } from 'antd'
import { Link } from 'react-router'
import type { Notice } from '../api/notices'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { noticeText, placeOf } from './noticeText'
import { useAcknowledge } from './queries'

/** One notice: what, when, and 'I have it' in one tap. */
export function NoticeLine({ notice, onLeave }: { notice: Notice; onLeave: () => void }) {
  const acknowledge = useAcknowledge()
  const place = placeOf(notice)
  const text = noticeText(notice)
  const now = useNow()
  return (
    <li className={`notice notice-${notice.urgency}${notice.needsMe ? ' notice-needs' : ''}`} data-testid={`notice-${notice.id}`}>
      <div className="notice-what">
        <span className="notice-urgency">{tc('notice.urgency', notice.urgency)}</span>
        {place ? <Link to={place} onClick={onLeave}>{text}</Link> : <span>{text}</span>}
        <small>
          <time dateTime={notice.createdAt}>{moment(notice.createdAt, now)}</time>
          {stateOf(notice, now)}
        </small>
      </div>
      {notice.needsMe && (
        <Button
          type="primary"
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate(notice.id)}
          data-testid={`notice-ack-${notice.id}`}
        >
          {t('notice.ack')}
        </Button>
      )}
    </li>
  )
}

function stateOf({ ackedAt, settledAt, settledBy, needsMe, ackBy }: Notice, now: number): string {
  if (ackedAt) return ` · ${t('notice.acked')}`
  if (settledAt) return ` · ${settledBy ? t('notice.taken-by', { name: settledBy }) : t('notice.settled')}`
  return needsMe && ackBy ? ` · ${t('notice.ack-by', { at: moment(ackBy, now) })}` : ''
}
