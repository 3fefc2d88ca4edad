import { Button, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { useMe } from '../access/session'
import { may } from '../cases/page/may'
import { t } from '../platform/text/text'
import { useFreePeople } from '../staff/queries'
import { VisitRunning } from './VisitRunning'
import { useContact, useDissuasion } from './useContact'

const CREW = 2

/** Two people go there, one of them sworn: who they are, then where they are, then what came of it. */
export function VisitPanel({ view, guideVersion }: { view: CaseView; guideVersion?: number }) {
  const seen = useDissuasion(view.id, view.version)
  const mayWork = may(view, 'record-contact')
  if (seen.data?.visit) return <VisitRunning view={view} visit={seen.data.visit} seen={seen.data} guideVersion={guideVersion} />
  return mayWork ? <StartVisit view={view} /> : null
}

function StartVisit({ view }: { view: CaseView }) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [crew, setCrew] = useState<number[]>()
  const people = useFreePeople(me.unit.id, open)
  const contact = useContact(view.id)
  const there = people.data?.items ?? []
  const chosen = crew ?? (there.some((one) => one.id === me.staffId) && me.staffId ? [me.staffId] : [])
  if (!open) {
    return <Button onClick={() => setOpen(true)} data-testid="visit-open">{t('visit.open')}</Button>
  }
  return (
    <div className="visit-form">
      <label htmlFor="visit-crew">{t('visit.crew')}</label>
      <Select<number[]>
        id="visit-crew"
        mode="multiple"
        className="wide"
        value={chosen}
        onChange={setCrew}
        loading={people.isPending}
        optionFilterProp="title"
        options={there.map((one) => ({
          value: one.id,
          title: one.name,
          label: <span data-testid={`crew-${one.id}`}>{one.name}{one.sworn ? ` · ${t('staff.sworn')}` : ''}{one.free ? '' : ` · ${t('visit.not-free')}`}</span>,
        }))}
        data-testid="visit-crew"
      />
      <Button type="primary" disabled={chosen.length < CREW} loading={contact.isPending} onClick={() => contact.mutate({ path: 'visits', body: { crew: chosen }, done: 'visit.started' })} data-testid="visit-start">
        {t('visit.start')}
      </Button>
    </div>
  )
}
