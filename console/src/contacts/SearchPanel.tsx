import { Button } from 'antd'
import type { CaseView } from '../api/cases'
import type { Sector } from '../api/contacts'
import { may } from '../cases/page/may'
import { moment } from '../platform/format/moment'
import { t, tc } from '../platform/text/text'
import { useNow } from '../platform/time/serverClock'
import { useContact, useDissuasion, useSearchPlan } from './useContact'

/** Where somebody who cannot be found may be; each place has one owner. */
export function SearchPanel({ view }: { view: CaseView }) {
  const now = useNow()
  const seen = useDissuasion(view.id, view.version)
  const begun = Boolean(seen.data?.search)
  const plan = useSearchPlan(view.id, view.version, begun)
  const contact = useContact(view.id)
  const mayWork = may(view, 'search')
  const found = plan.data
  const act = (path: string, body: unknown = {}) => contact.mutate({ path: `search-plan${path}`, body })
  if (!found) {
    return mayWork && seen.data && !begun ? (
      <section className="panel"><Button onClick={() => act('')} data-testid="search-begin">{t('search.begin')}</Button></section>
    ) : null
  }
  return (
    <section className="panel" aria-labelledby="search-head" data-testid="search">
      <h2 id="search-head">{t('search.head', { cleared: found.cleared, total: found.total })}</h2>
      {found.returnsAt && <p>{t('search.returns', { at: moment(found.returnsAt, now) })}</p>}
      <ul className="lines">
        {found.sectors.map((sector) => (
          <li key={sector.id} data-testid={`sector-${sector.kind}`} data-state={sector.state}>
            {tc('sector', sector.kind)} <span className="muted">{sectorNote(sector)}</span>
            {mayWork && sector.state === 'OPEN' && <Button size="small" type="link" onClick={() => act(`/sectors/${sector.id}/take`)}>{t('search.take')}</Button>}
            {mayWork && sector.state === 'TAKEN' && (
              <>
                <Button size="small" type="link" onClick={() => act(`/sectors/${sector.id}/clear`, { found: false })}>{t('search.clear')}</Button>
                <Button size="small" type="link" onClick={() => act(`/sectors/${sector.id}/clear`, { found: true })}>{t('search.found')}</Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {mayWork && found.state !== 'ENDED' && (
        <p>
          {!found.carrier.askedAt && <Button size="small" onClick={() => act('/carrier')}>{t('search.carrier')}</Button>}
          {found.carrier.askedAt && !found.carrier.answeredAt && <Button size="small" onClick={() => act('/carrier-answer', { located: false })}>{t('search.carrier-no')}</Button>}{' '}
          <Button size="small" onClick={() => act('/not-found')}>{t('search.for-now')}</Button>
        </p>
      )}
    </section>
  )
}

function sectorNote(sector: Sector): string {
  if (sector.state === 'CLEARED') return t(sector.found ? 'search.was-found' : 'search.was-clear')
  return sector.owner?.name ?? ''
}
