import { Link, useParams } from 'react-router'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import { GradeMark } from '../cases/GradeMark'
import { personName, personTraits } from '../cases/personLine'
import { reasonText } from '../cases/reasonText'
import { moment } from '../platform/format/moment'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { nameOf, t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import type { LeadPage } from '../api/leads'
import { feedbackText } from './feedbackText'
import { FieldList } from './FieldList'
import { RevealFields } from './RevealFields'
import { useLead } from './queries'
import '../platform/styles/case.css'

/** One lead: what was sent, how it was judged, where it went. */
export default function LeadPageView() {
  const { id = '' } = useParams()
  return (
    <Needs permission="LEAD_VIEW">
      <Loaded id={id} />
    </Needs>
  )
}

function Loaded({ id }: { id: string }) {
  const lead = useLead(id)
  return <Fetched query={lead}>{(data) => <View lead={data} />}</Fetched>
}

function View({ lead }: { lead: LeadPage }) {
  const now = useNow()
  const can = useCan()
  return (
    <Page title={t('lead.title', { source: lead.source.name, ref: lead.sourceRef })} note={lead.case && <Link to={`/cases/${lead.case}`} data-testid="lead-case">{t('lead.case', { id: lead.case })}</Link>}>
      <div className="two">
        <div>
          <section className="panel" aria-labelledby="lead-fields">
            <h2 id="lead-fields">{t('lead.fields')}</h2>
            {can('PERSON_REVEAL') ? <RevealFields id={lead.id} fields={lead.fields} /> : <FieldList fields={lead.fields} />}
          </section>
        </div>
        <div>
          <section className="panel" aria-labelledby="lead-facts">
            <h2 id="lead-facts">{t('lead.facts')}</h2>
            <dl className="facts">
              {lead.person && <><dt>{t('person.title')}</dt><dd>{personName(lead.person)} {personTraits(lead.person)}</dd></>}
              <dt>{t('field.family')}</dt><dd>{tc('family', lead.family)}</dd>
              <dt>{t('case.type')}</dt><dd>{typeText(lead)}</dd>
              <dt>{t('column.unit')}</dt><dd>{nameOf(lead.unit) || t('unknown')}</dd>
              <dt>{t('field.issuedAt')}</dt><dd>{moment(lead.issuedAt, now)}</dd>
              <dt>{t('column.received')}</dt><dd>{moment(lead.receivedAt, now)}</dd>
              <dt>{t('column.feedback')}</dt><dd>{feedbackText(lead)}</dd>
            </dl>
          </section>
          {lead.assessment && (
            <section className="panel" aria-labelledby="lead-reasons">
              <h2 id="lead-reasons">{t('lead.assessment')} <GradeMark grade={lead.assessment.grade} /> <span className="muted">{t('case.score', { score: lead.assessment.score })}</span></h2>
              <ul className="reasons">{lead.assessment.reasons.map((reason) => <li key={reason.code}>{reasonText(reason)}{reason.points > 0 && <span className="muted">{t('reason.points', { n: reason.points })}</span>}</li>)}</ul>
            </section>
          )}
          {lead.revisions.length > 1 && (
            <section className="panel" aria-labelledby="lead-revisions">
              <h2 id="lead-revisions">{t('lead.revisions')}</h2>
              <ul className="lines">{lead.revisions.map(({ revision, receivedAt }) => <li key={revision}>{t('lead.revision', { n: revision, at: moment(receivedAt, now) })}</li>)}</ul>
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}

function typeText(lead: LeadPage): string {
  if (lead.fraudType) return [tc('fraudType', lead.fraudType), lead.fraudTypeWording].filter(Boolean).join(' · ')
  if (!lead.suggestedType) return t('unknown')
  return t('lead.suggested', { type: tc('fraudType', lead.suggestedType.type), percent: Math.round(lead.suggestedType.confidence * 100) })
}
