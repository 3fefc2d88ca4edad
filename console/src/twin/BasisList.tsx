import type { TwinBasis, TwinValue } from '../api/twin'
import { count } from '../platform/format/count'
import { t, tc } from '../platform/text/text'

/** Which figures are the district's own, with their numbers, and which are shipped because the history is too thin. */
export function BasisList({ basis }: { basis: TwinBasis[] }) {
  const own = basis.filter((one) => one.own).length
  return (
    <>
      <h3>{t('twin.basis')}</h3>
      <p data-testid="twin-basis-own">{t('twin.own-of', { own, all: basis.length })}</p>
      <ul className="twin-basis">
        {basis.map((one) => (
          <li key={one.figure} data-testid={`twin-basis-${one.figure}`} data-state={one.own ? 'own' : 'shipped'}>
            <strong>{tc('twinFigure', one.figure)}</strong>{' '}
            <span className={one.own ? 'twin-own' : 'muted'}>{one.own ? t('twin.own', { seen: count(one.seen) }) : t('twin.shipped', { seen: count(one.seen), least: count(one.least) })}</span>
            {one.own && one.values.length > 0 && <Values basis={one} />}
          </li>
        ))}
      </ul>
      <p className="muted">{t('twin.published')}</p>
    </>
  )
}

function Values({ basis: { figure, values } }: { basis: TwinBasis }) {
  return (
    <ul className="twin-values">
      {values.map((value) => (
        <li key={value.name}>
          {value.name && <span className="muted">{nameText(figure, value.name)} </span>}
          <strong>{numberText(figure, value.played)}</strong>
          <span className="muted">{besideText(figure, value)}</span>
        </li>
      ))}
    </ul>
  )
}

const NAMES: Partial<Record<TwinBasis['figure'], string>> = { GRADES: 'grade', TYPES: 'fraudType' }

function nameText(figure: TwinBasis['figure'], name: string): string {
  const prefix = NAMES[figure]
  if (prefix) return tc(prefix, name)
  if (figure !== 'OUTCOMES') return name
  const [action, what] = name.split('.')
  return `${tc('planAction', action)} ${tc('twinOutcome', what)}`
}

/** A count of leads or people; everything else is a share. */
function numberText(figure: TwinBasis['figure'], value: number): string {
  return figure === 'LEADS_PER_DAY' || figure === 'SHIFTS' ? count(Math.round(value * 10) / 10) : `${(value * 100).toFixed(value < 0.1 ? 1 : 0)} %`
}

function besideText(figure: TwinBasis['figure'], { low, high, shipped }: TwinValue): string {
  const parts = [
    low != null && high != null ? t('twin.interval', { low: numberText(figure, low), high: numberText(figure, high) }) : '',
    shipped != null ? t('twin.shipped-value', { value: numberText(figure, shipped) }) : '',
  ].filter(Boolean)
  return parts.length > 0 ? ` (${parts.join(t('list.join'))})` : ''
}
