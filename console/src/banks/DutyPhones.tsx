import { Button, Input } from 'antd'
import { useState } from 'react'
import { put } from '../api/http'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { nameOf, t } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'
import { useDutyPhones } from './queries'

/** The telephones of the posts' desks, which stand on every teller's card. */
export function DutyPhones({ mayManage }: { mayManage: boolean }) {
  const phones = useDutyPhones()
  const [unit, setUnit] = useState<number>()
  const [phone, setPhone] = useState('')
  const save = useCommand({
    run: () => put(`/duty-phones/${unit}`, { phone: phone.trim() }),
    refresh: ['duty-phones', 'banks'],
    done: t('banks.saved'),
    onDone: () => setPhone(''),
  })
  return (
    <section className="panel" aria-labelledby="duty-phones-head" data-testid="duty-phones">
      <h2 id="duty-phones-head">{t('duty-phones.title')}</h2>
      <ul className="lines">{(phones.data?.items ?? []).map((one) => <li key={one.unit.id}>{nameOf(one.unit)} · <a href={`tel:${one.phone}`}>{one.phone}</a></li>)}</ul>
      {mayManage && (
        <div className="filters">
          <UnitSelect value={unit} onChange={setUnit} kinds={['STATION', 'SQUAD', 'SUB_BUREAU']} placeholder={t('duty-phones.unit')} testId="duty-phone-unit" />
          <Input className="filter" value={phone} onChange={(event) => setPhone(event.target.value)} placeholder={t('duty-phones.phone')} aria-label={t('duty-phones.phone')} maxLength={26} data-testid="duty-phone" />
          <Button disabled={unit === undefined || !phone.trim()} loading={save.isPending} onClick={() => save.mutate()} data-testid="duty-phone-save">{t('duty-phones.set')}</Button>
        </div>
      )}
    </section>
  )
}
