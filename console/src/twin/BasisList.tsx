import type { TwinBasis } from '../api/twin'
import { count } from '../platform/format/count'
import { t, tc } from '../platform/text/text'

/** Which figures are the district's own, and which are shipped because the history is too thin. */
export function BasisList({ basis }: { basis: TwinBasis[] }) {
  return (
    <>
      <h3>{t('twin.basis')}</h3>
      <ul className="twin-basis">
        {basis.map((one) => (
          <li key={one.figure} data-testid={`twin-basis-${one.figure}`} data-state={one.own ? 'own' : 'shipped'}>
            <strong>{tc('twinFigure', one.figure)}</strong>{' '}
            {one.own ? t('twin.own', { seen: count(one.seen) }) : t('twin.shipped', { seen: count(one.seen), least: count(one.least) })}
          </li>
        ))}
      </ul>
      <p className="muted">{t('twin.published')}</p>
    </>
  )
}
