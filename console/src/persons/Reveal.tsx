import { Button, Dropdown } from 'antd'
import { useEffect, useState } from 'react'
import { REVEAL_PURPOSES, type PersonDetails, type RevealPurpose } from '../api/common'
import { post } from '../api/http'
import { t, tc } from '../platform/text/text'
import { useCommand } from '../platform/useCommand'

const MASK_AGAIN_MILLIS = 120_000

/** Opens a person's details for one stated purpose, one click; they are masked again after two minutes. */
export function Reveal({ path }: { path: string }) {
  const [details, setDetails] = useState<PersonDetails>()
  const reveal = useCommand({ run: (purpose: RevealPurpose) => post<PersonDetails>(path, { purpose }), onDone: setDetails, refresh: [] })
  useEffect(() => {
    if (!details) return
    const timer = setTimeout(() => setDetails(undefined), MASK_AGAIN_MILLIS)
    return () => clearTimeout(timer)
  }, [details])
  if (details) return <Details details={details} onHide={() => setDetails(undefined)} />
  const others = REVEAL_PURPOSES.filter((purpose) => purpose !== 'CALL').map((purpose) => ({
    key: purpose,
    label: <span data-testid={`reveal-${purpose}`}>{tc('purpose', purpose)}</span>,
  }))
  return (
    <div className="reveal">
      <Button onClick={() => reveal.mutate('CALL')} loading={reveal.isPending} data-testid="reveal">{t('reveal.call')}</Button>
      <Dropdown trigger={['click']} menu={{ items: others, onClick: ({ key }) => reveal.mutate(key as RevealPurpose) }}>
        <Button data-testid="reveal-other">{t('reveal.other')}</Button>
      </Dropdown>
      <span className="muted">{t('reveal.hint')}</span>
    </div>
  )
}

function Details({ details, onHide }: { details: PersonDetails; onHide: () => void }) {
  return (
    <div className="reveal-open" data-testid="reveal-details">
      <dl>
        {details.name && <div><dt>{t('field.person.name')}</dt><dd>{details.name}</dd></div>}
        {details.phones.map((phone) => (
          <div key={phone}><dt>{t('field.person.phone')}</dt><dd><a href={`tel:${phone}`}>{phone}</a></dd></div>
        ))}
        {details.idNumber && <div><dt>{t('field.person.idNumber')}</dt><dd>{details.idNumber}</dd></div>}
        {details.address && <div><dt>{t('field.person.address')}</dt><dd>{details.address}</dd></div>}
      </dl>
      <Button size="small" onClick={onHide}>{t('reveal.hide')}</Button>
    </div>
  )
}
