import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useCan } from '../access/session'
import { DELIVERY_FORMATS, type BankFile, type BankKey, type BranchLine, type DeliveryFormat } from '../api/banks'
import { patch, post, put, remove } from '../api/http'
import { UnitSelect } from '../jurisdiction/UnitSelect'
import { moment } from '../platform/format/moment'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { inLanguage } from './names'
import { useBank } from './queries'
import { TellerCardView } from './TellerCardView'

/** A bank's branches, whom to ring there, and its keys. */
export function BankDetails({ code, onKey }: { code: string; onKey: (key: string) => void }) {
  const mayManage = useCan()('BANK_MANAGE')
  const bank = useBank(code)
  const newKey = useCommand({ run: () => post<{ key: string }>(`/banks/${code}/keys`), refresh: ['banks'], onDone: ({ key }) => onKey(key) })
  const revoke = useCommand({ run: (id: number) => remove(`/banks/${code}/keys/${id}`), refresh: ['banks'], done: t('banks.saved') })
  return (
    <Fetched query={bank} rows={3}>
      {({ branches, contacts, keys, delivery }) => (
        <>
          <ul className="lines">
            {branches.map((branch) => (
              <BranchRow key={branch.code} code={code} branch={branch} mayManage={mayManage} />
            ))}
          </ul>
          {contacts.length > 0 && <p className="muted">{t('banks.contacts')}: {contacts.map((one) => [`${one.rung}. ${one.name} ${one.phone}`, one.hours].filter(Boolean).join(' ')).join(' · ')}</p>}
          {mayManage && <AddContact code={code} contacts={contacts} />}
          {mayManage && <AddBranch code={code} />}
          {mayManage && <strong>{t('banks.keys')}</strong>}
          {mayManage && (
            <ul className="lines">
              {keys.map((key) => (
                <li key={key.id}>
                  {moment(key.madeAt, serverNow())} <span className="muted">{keyState(key)}</span>{' '}
                  {!key.revokedAt && <Button size="small" danger onClick={() => revoke.mutate(key.id)} data-testid={`bank-revoke-${key.id}`}>{t('banks.revoke')}</Button>}
                </li>
              ))}
            </ul>
          )}
          <Delivery code={code} delivery={delivery} mayManage={mayManage} onKey={onKey} />
          {mayManage && <Button size="small" loading={newKey.isPending} onClick={() => newKey.mutate()} data-testid="bank-new-key">{t('banks.key')}</Button>}
        </>
      )}
    </Fetched>
  )
}

/** One branch: its hours, whether it is open now, and its tellers' card. */
function BranchRow({ code, branch, mayManage }: { code: string; branch: BranchLine; mayManage: boolean }) {
  const [card, setCard] = useState(false)
  const [opensAt, setOpensAt] = useState(branch.opensAt)
  const [closesAt, setClosesAt] = useState(branch.closesAt)
  const set = useCommand({ run: () => patch(`/banks/${code}/branches/${branch.code}`, { opensAt, closesAt }), refresh: ['banks'], done: t('banks.saved') })
  const state = branch.closed ? 'banks.closed' : branch.open ? 'banks.open-now' : 'banks.shut-now'
  return (
    <li data-testid="branch-row">
      {inLanguage(branch.name, branch.nameEn)} <span className="muted">{branch.code} · {nameOf(branch.station)} · {branch.opensAt}–{branch.closesAt} · {t(state)}</span>{' '}
      <Button size="small" onClick={() => setCard(!card)} aria-expanded={card} data-testid={`card-${branch.code}`}>{t('banks.card')}</Button>
      {mayManage && (
        <span className="filters">
          <Input className="filter" size="small" type="time" value={opensAt} onChange={(event) => setOpensAt(event.target.value)} aria-label={t('banks.opens')} data-testid={`opens-${branch.code}`} />
          <Input className="filter" size="small" type="time" value={closesAt} onChange={(event) => setClosesAt(event.target.value)} aria-label={t('banks.closes')} data-testid={`closes-${branch.code}`} />
          <Button size="small" disabled={opensAt === branch.opensAt && closesAt === branch.closesAt} loading={set.isPending} onClick={() => set.mutate()} data-testid={`hours-${branch.code}`}>{t('banks.hours-set')}</Button>
        </span>
      )}
      {card && <TellerCardView code={code} branch={branch.code} />}
    </li>
  )
}

/** One more of the bank's own people, behind those there are. */
function AddContact({ code, contacts }: { code: string; contacts: BankFile['contacts'] }) {
  const empty = { name: '', phone: '', from: '', until: '' }
  const [form, setForm] = useState(empty)
  const add = useCommand({
    run: () => put(`/banks/${code}/contacts`, { contacts: [...own(contacts), { name: form.name.trim(), phone: form.phone.trim(), from: form.from || undefined, until: form.until || undefined }] }),
    refresh: ['banks'],
    done: t('banks.saved'),
    onDone: () => setForm(empty),
  })
  const field = (name: keyof typeof empty, type: string) => (
    <Input className="filter" size="small" type={type} value={form[name]} onChange={(event) => setForm({ ...form, [name]: event.target.value })} placeholder={t(`banks.contact-${name}`)} aria-label={t(`banks.contact-${name}`)} maxLength={100} data-testid={`contact-${name}`} />
  )
  return (
    <div className="filters">
      {field('name', 'text')}
      {field('phone', 'tel')}
      {field('from', 'time')}
      {field('until', 'time')}
      <Button size="small" disabled={!form.name.trim() || !form.phone.trim()} loading={add.isPending} onClick={() => add.mutate()} data-testid="contact-add">{t('banks.contact-add')}</Button>
    </div>
  )
}

function own(contacts: BankFile['contacts']) {
  return contacts.filter((one) => !one.branch).map(({ name, phone, hours }) => ({ name, phone, from: hours?.split('–')[0], until: hours?.split('–')[1] }))
}

function keyState(key: BankKey): string {
  if (key.revokedAt) return t('banks.key-revoked')
  return key.validUntil ? t('banks.key-until', { at: moment(key.validUntil, serverNow()) }) : t('banks.key-valid')
}

function AddBranch({ code }: { code: string }) {
  const [branch, setBranch] = useState('')
  const [name, setName] = useState('')
  const [unit, setUnit] = useState<number>()
  const add = useCommand({
    run: () => post(`/banks/${code}/branches`, { code: branch.trim(), name: name.trim(), unit }),
    refresh: ['banks'],
    done: t('banks.saved'),
    onDone: () => {
      setBranch('')
      setName('')
    },
  })
  return (
    <div className="filters">
      <Input className="filter" value={branch} onChange={(event) => setBranch(event.target.value)} placeholder={t('banks.code')} aria-label={t('banks.code')} maxLength={20} data-testid="branch-code" />
      <Input className="filter filter-wide" value={name} onChange={(event) => setName(event.target.value)} placeholder={t('banks.name')} aria-label={t('banks.name')} maxLength={100} data-testid="branch-name" />
      <UnitSelect value={unit} onChange={setUnit} kinds={['STATION']} placeholder={t('banks.station')} testId="branch-station" />
      <Button disabled={!branch.trim() || !name.trim() || unit === undefined} loading={add.isPending} onClick={() => add.mutate()} data-testid="branch-add">{t('banks.add-branch')}</Button>
    </div>
  )
}

interface DeliveryProps {
  code: string
  delivery: BankFile['delivery']
  mayManage: boolean
  onKey: (key: string) => void
}

/** Where the bank takes orders, and how the last delivery went. */
function Delivery({ code, delivery, mayManage, onKey }: DeliveryProps) {
  const [url, setUrl] = useState(delivery.url ?? '')
  const [format, setFormat] = useState(delivery.format)
  const set = useCommand({ run: () => put<{ secret: string }>(`/banks/${code}/delivery`, { url: url.trim(), format }), refresh: ['banks'], onDone: ({ secret }) => onKey(secret) })
  return (
    <div data-testid="bank-delivery">
      <strong>{t('banks.delivery')}</strong> <span className="muted">{delivery.url ? `${delivery.url} · ${tc('deliveryFormat', delivery.format)}` : t('banks.delivery-none')}</span>
      {delivery.deliveredAt && <span className="muted"> · {t('banks.delivery-ok', { at: moment(delivery.deliveredAt, serverNow()) })}</span>}
      {delivery.failedAt && <span className="late-text"> · {t('banks.delivery-failed', { at: moment(delivery.failedAt, serverNow()) })}</span>}
      {mayManage && (
        <div className="filters">
          <Input className="filter filter-wide" value={url} onChange={(event) => setUrl(event.target.value)} placeholder="https://" aria-label={t('banks.delivery')} maxLength={300} data-testid="bank-delivery-url" />
          <Select<DeliveryFormat> className="filter" value={format} onChange={setFormat} aria-label={t('banks.format')} options={DELIVERY_FORMATS.map((value) => ({ value, label: tc('deliveryFormat', value) }))} data-testid="bank-delivery-format" />
          <Button size="small" disabled={!url.trim()} loading={set.isPending} onClick={() => set.mutate()} data-testid="bank-delivery-set">{t('banks.delivery-set')}</Button>
        </div>
      )}
    </div>
  )
}
