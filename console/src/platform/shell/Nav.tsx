import { NavLink } from 'react-router'
import { useCan } from '../../access/session'
import { t } from '../text/text'
import { PLACE_GROUPS } from './places'

/** The navigation: only what the reader may see. */
export function Nav({ onGo }: { onGo?: () => void }) {
  const can = useCan()
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      {PLACE_GROUPS.map((group) => {
        const places = group.places.filter((place) => can(place.needs))
        if (places.length === 0) return null
        return (
          <section key={group.label} className="nav-group">
            <h2>{t(group.label)}</h2>
            <ul>
              {places.map(({ path, label, icon: Icon, word }) => (
                <li key={path}>
                  <NavLink to={path} end={path === '/leads'} onClick={onGo} data-testid={`nav-${word}`}>
                    <Icon aria-hidden="true" />
                    {t(label)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
