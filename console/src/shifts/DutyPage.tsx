import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import type { DutyNow } from '../api/handovers'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { t } from '../platform/text/text'
import { duration } from '../platform/time/duration'
import { useNow } from '../platform/time/serverClock'
import { PresenceSwitch } from '../staff/PresenceSwitch'
import { Ledger } from './Ledger'
import { MyHandover } from './MyHandover'
import { OfferedLines } from './OfferedLines'
import { useCurrentHandovers, useDuty } from './queries'
import { postName, spanText } from './shiftText'
import { SignOnOff } from './SignOnOff'
import { UnitHandovers } from './UnitHandovers'
import './shifts.css'

/** Going on and off duty, and everything that is handed from one to the other between. */
export default function DutyPage() {
  return (
    <Needs permission="DUTY">
      <Duty />
    </Needs>
  )
}

function Duty() {
  const duty = useDuty()
  const current = useCurrentHandovers()
  const mayLook = useCan()('CASE_VIEW')
  return (
    <Page title={t('duty.title')}>
      <Fetched query={duty}>
        {(now) => (
          <>
            <MyDuty duty={now} />
            <section className="panel" aria-labelledby="offered">
              <h2 id="offered">{t('duty.offered', { n: now.offered.length })}</h2>
              <OfferedLines offered={now.offered} />
            </section>
            {now.handover && <MyHandover handover={now.handover} />}
            <section className="panel" aria-labelledby="unit-handovers">
              <h2 id="unit-handovers">{t('handovers.running')}</h2>
              <Fetched query={current} rows={2}>{({ unit }) => <UnitHandovers handovers={unit} />}</Fetched>
            </section>
            {mayLook && <Ledger />}
          </>
        )}
      </Fetched>
    </Page>
  )
}

/** Whether the reader is on duty, their shift and how long it still runs, and what they are doing. */
function MyDuty({ duty }: { duty: DutyNow }) {
  const now = useNow()
  const { shift } = duty
  const left = shift ? Date.parse(shift.endsAt) - now : 0
  return (
    <section className="panel my-duty" aria-labelledby="my-duty" data-testid="my-duty" data-state={duty.onDuty ? 'on' : 'off'}>
      <h2 id="my-duty">{t(duty.onDuty ? 'duty.you-are-on' : 'duty.you-are-off')}</h2>
      {shift ? (
        <p>
          {left > 0 && <strong>{t('duty.shift-left', { left: duration(left) })} </strong>}
          {postName(shift.post)} · {spanText(shift.startsAt, shift.endsAt, now)} · {t('duty.with', { names: shift.members.map(({ name }) => name).join(t('list.join')) })}
          {shift.short && <span className="late"> {t('roster.short-by', { n: shift.missing })}</span>}
        </p>
      ) : (
        <p className="muted">{t('duty.no-shift')}</p>
      )}
      <div className="duty-acts">
        {duty.onDuty && <PresenceSwitch />}
        <SignOnOff duty={duty} />
      </div>
    </section>
  )
}
