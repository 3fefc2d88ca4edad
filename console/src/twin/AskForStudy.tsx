import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import { TWIN_LIMITS, TWIN_ORDERS, type TwinOrder, type TwinStudy } from '../api/twin'
import { t, tc } from '../platform/text/text'
import { useAskForStudy } from './queries'

const LOADS = [0.6, 0.9, 1.3, 2]
const FIRST: TwinStudy = { policies: ['forestall', 'fifo', 'grade-first'], loads: [0.9, 1.3], days: 10, runs: 5, staff: false }

/** What is to be played; the server refuses what would take hours. */
export function AskForStudy({ running, onBegun }: { running: boolean; onBegun: (id: number) => void }) {
  const [study, setStudy] = useState(FIRST)
  const ask = useAskForStudy((run) => onBegun(run.id))
  const most = study.staff ? TWIN_LIMITS.withStaff : TWIN_LIMITS.all
  const tooMany = study.days * study.runs > most
  const ready = study.policies.length > 0 && study.loads.length > 0 && !tooMany
  return (
    <section className="card twin-ask" aria-labelledby="twin-ask-head">
      <h2 id="twin-ask-head">{t('twin.ask')}</h2>
      <fieldset>
        <legend>{t('twin.orders')}</legend>
        <Checkbox.Group<TwinOrder> value={study.policies} onChange={(policies) => setStudy({ ...study, policies })} options={TWIN_ORDERS.map((order) => ({ value: order, label: tc('twinOrder', order) }))} data-testid="twin-orders" />
      </fieldset>
      <fieldset>
        <legend>{t('twin.loads')}</legend>
        <Checkbox.Group<number> value={study.loads} onChange={(loads) => setStudy({ ...study, loads })} options={LOADS.map((load) => ({ value: load, label: tc('twinLoad', String(load)) }))} data-testid="twin-loads" />
      </fieldset>
      <div className="filters">
        <label>{t('twin.days')} <InputNumber min={1} max={TWIN_LIMITS.days} precision={0} value={study.days} onChange={(days) => setStudy({ ...study, days: days ?? 1 })} data-testid="twin-days" /></label>
        <label>{t('twin.runs')} <InputNumber min={1} max={TWIN_LIMITS.runs} precision={0} value={study.runs} onChange={(runs) => setStudy({ ...study, runs: runs ?? 1 })} data-testid="twin-runs" /></label>
        <Checkbox checked={study.staff} onChange={(event) => setStudy({ ...study, staff: event.target.checked })} data-testid="twin-staff">{t('twin.staff')}</Checkbox>
        <Button type="primary" disabled={!ready || running} loading={ask.isPending} onClick={() => ask.mutate(study)} data-testid="twin-submit">{t('twin.submit')}</Button>
      </div>
      <p className="muted" role="status">{tooMany ? t('twin.too-many', { most }) : running ? t('twin.wait') : t('twin.bounds', { most })}</p>
    </section>
  )
}
