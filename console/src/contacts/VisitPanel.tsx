import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import type { FreePerson } from '../api/staff'
import { useMe } from '../access/session'
import { may } from '../cases/page/may'
import { t } from '../platform/text/text'
import { useFreePeople } from '../staff/queries'
import { Chips } from './Chips'
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
      <Chips
        label={t('visit.crew')}
        values={there.map((one) => String(one.id))}
        chosen={chosen.map(String)}
        text={(id) => whoIs(there.find((one) => String(one.id) === id))}
        onChange={(all) => setCrew(all.map(Number))}
        testid="crew"
      />
      <Button type="primary" disabled={chosen.length < CREW} loading={contact.isPending} onClick={() => contact.mutate({ path: 'visits', body: { crew: chosen }, done: 'visit.started' })} data-testid="visit-start">
        {t('visit.start')}
      </Button>
    </div>
  )
}

function whoIs(one?: FreePerson): string {
  if (!one) return ''
  return [one.name, one.sworn && t('staff.sworn'), !one.free && t('visit.not-free')].filter(Boolean).join(' · ')
}
