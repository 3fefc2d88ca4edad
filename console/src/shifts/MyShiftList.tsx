import { Button } from 'antd'
import { useState } from 'react'
import type { Shift } from '../api/shifts'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { AskLeave } from './AskLeave'
import { LeaveLine } from './LeaveLine'
import { OfferSwap } from './OfferSwap'
import { useMyShifts } from './queries'
import { shiftText } from './shiftText'
import { SwapLine } from './SwapLine'

/** The reader's own shifts, and beside each how to give it away or ask for leave. */
export function MyShiftList() {
  const mine = useMyShifts()
  const now = useNow()
  const [swapping, setSwapping] = useState<Shift>()
  const [leaving, setLeaving] = useState<Shift | 'free'>()
  return (
    <Fetched query={mine}>
      {({ items, swaps, leave }) => (
        <>
          <section className="panel" aria-labelledby="my-shifts">
            <h2 id="my-shifts">{t('my-shifts.title', { n: items.length })}</h2>
            {items.length === 0 && <EmptyState title={t('my-shifts.empty')} />}
            <ul className="plain-list">
              {items.map((shift) => (
                <li key={shift.id} data-testid="my-shift">
                  <strong>{shift.now ? t('duty.shift-left', { left: duration(Date.parse(shift.endsAt) - now) }) : t('my-shifts.in', { in: duration(Date.parse(shift.startsAt) - now) })}</strong>
                  <span>{shiftText(shift, now)}</span>
                  <span className="muted">{nameOf(shift.unit)} · {shift.members.map(({ name }) => name).join(t('list.join'))}</span>
                  <Button size="small" onClick={() => setSwapping(shift)} data-testid="shift-swap">{t('swap.offer')}</Button>
                  <Button size="small" onClick={() => setLeaving(shift)} data-testid="shift-leave">{t('leave.ask-shift')}</Button>
                </li>
              ))}
            </ul>
          </section>
          <section className="panel" aria-labelledby="my-swaps">
            <h2 id="my-swaps">{t('my-swaps.title')}</h2>
            {swaps.length === 0 ? <p className="muted">{t('swaps.empty')}</p> : <ul className="plain-list">{swaps.map((swap) => <SwapLine key={swap.id} swap={swap} />)}</ul>}
          </section>
          <section className="panel" aria-labelledby="my-leave">
            <h2 id="my-leave">{t('my-leave.title')}</h2>
            {leave.length === 0 ? <p className="muted">{t('leave.empty')}</p> : <ul className="plain-list">{leave.map((one) => <LeaveLine key={one.id} leave={one} />)}</ul>}
            <Button className="form-actions" onClick={() => setLeaving('free')} data-testid="leave-ask">{t('leave.ask')}</Button>
          </section>
          {swapping && <OfferSwap shift={swapping} onClose={() => setSwapping(undefined)} />}
          {leaving && <AskLeave shift={leaving === 'free' ? undefined : leaving} onClose={() => setLeaving(undefined)} />}
        </>
      )}
    </Fetched>
  )
}
