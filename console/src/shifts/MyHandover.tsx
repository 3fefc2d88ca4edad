import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../access/session'
import { post } from '../api/http'
import type { Handover } from '../api/handovers'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { ColleagueSelect } from '../staff/ColleagueSelect'
import { HandoverLineText } from './HandoverLineText'

/** The reader's own handover, line by line, and to whom else its waiting lines can be offered. */
export function MyHandover({ handover }: { handover: Handover }) {
  const me = useMe()
  const now = useNow()
  const [to, setTo] = useState<number>()
  const refresh = ['duty', 'handovers']
  const offer = useCommand({ run: (staff: number) => post(`/handovers/${handover.id}/offer`, { to: staff }), refresh, done: t('handover.offered'), onDone: () => setTo(undefined) })
  const renew = useCommand({ run: () => post('/handovers'), refresh, done: t('handover.renewed') })
  return (
    <section className="panel" aria-labelledby="my-handover" data-testid="my-handover">
      <h2 id="my-handover">{t('handover.mine', { n: handover.lines.length, waiting: handover.waiting })}</h2>
      <p className="muted">{t('handover.built', { for: duration(now - Date.parse(handover.builtAt)) })}</p>
      <div className="filters block">
        {handover.waiting > 0 && (
          <>
            <ColleagueSelect unit={me.unit.id} except={me.staffId} value={to} onChange={setTo} label={t('handover.offer-to')} testId="handover-to" />
            <Button disabled={to === undefined} loading={offer.isPending} onClick={() => to !== undefined && offer.mutate(to)} data-testid="handover-offer">{t('handover.offer')}</Button>
          </>
        )}
        <Button loading={renew.isPending} onClick={() => renew.mutate()} data-testid="handover-renew">{t('handover.renew')}</Button>
      </div>
      <ol className="cards">
        {handover.lines.map((line) => (
          <li key={line.n} className="card handover-line" data-testid="my-line" data-case={line.case} data-state={line.state}><HandoverLineText line={line} /></li>
        ))}
      </ol>
    </section>
  )
}
