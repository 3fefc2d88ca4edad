import { Segmented } from 'antd'
import { useState } from 'react'
import { useMe } from '../access/session'
import type { LostMinuteLine } from '../api/queues'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { serverNow } from '../platform/time/serverClock'
import { dayStart } from '../shifts/days'
import { useLostMinutes } from './queries'
import { CaseLink, Clock, QueueList } from './QueueList'

const DAYS = [0, 1, 2, 3] as const

/** Of the cases closed on a day, where the most time was lost, and whose clock that was. */
export function LostMinuteQueue({ unit }: { unit?: number }) {
  const { profile } = useMe()
  const [back, setBack] = useState(0)
  const lines = useLostMinutes(unit, dayStart(serverNow(), back, profile.zone).toISOString())
  return (
    <>
      <Segmented className="queue-choice" aria-label={t('queue.day')} value={back} onChange={setBack} options={DAYS.map((value) => ({ value, label: <span data-testid={`lost-day-${value}`}>{value === 0 ? t('rosters.today') : t('queue.days-ago', { n: value })}</span> }))} />
      <QueueList query={lines} hint={t('queue.lost-hint')} empty={t('queue.lost-empty')}>
        {(line) => <Lost key={line.case} line={line} />}
      </QueueList>
    </>
  )
}

function Lost({ line: { case: id, grade, lifeSeconds, worst } }: { line: LostMinuteLine }) {
  const share = lifeSeconds > 0 ? Math.min(1, worst.seconds / lifeSeconds) : 0
  return (
    <li className="card queue-line" data-testid="lost-minute" data-case={id}>
      <Clock late={false} milliseconds={worst.seconds * 1000} label={tc('wait', worst.waitedFor)} words={t('queue.lost')} />
      <div className="queue-what">
        <CaseLink id={id} grade={grade} />
        <p>
          {t('queue.lost-to', { whose: tc('waitOwner', worst.whose), from: moment(worst.from, serverNow()), to: moment(worst.to, Date.parse(worst.from)) })}
          {worst.staff && ` · ${worst.staff.name}`}
        </p>
        <p className="muted">{t('queue.life', { life: duration(lifeSeconds * 1000), share: Math.round(share * 100) })}</p>
        <div className="share" aria-hidden="true"><div style={{ width: `${share * 100}%` }} /></div>
      </div>
    </li>
  )
}
