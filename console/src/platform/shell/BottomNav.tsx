import { MoreOutlined, SearchOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { useCan } from '../../access/session'
import { t } from '../text/text'
import { Nav } from './Nav'
import { PLACES } from './places'

const FIRST = ['tasks', 'board', 'new', 'sources', 'imports']
const SHOWN = 3

/** On phones: three places under the thumb, the search, and all the rest. */
export function BottomNav({ onSearch }: { onSearch: () => void }) {
  const can = useCan()
  const [open, setOpen] = useState(false)
  const places = FIRST.flatMap((word) => PLACES.filter((place) => place.word === word && can(place.needs))).slice(0, SHOWN)
  return (
    <>
      <nav className="bottom-nav" aria-label={t('nav.quick')}>
        {places.map(({ path, label, icon: Icon, word }) => (
          <NavLink key={path} to={path} data-testid={`bottom-${word}`}>
            <Icon aria-hidden="true" />
            {t(label)}
          </NavLink>
        ))}
        <button type="button" onClick={onSearch} data-testid="bottom-search">
          <SearchOutlined aria-hidden="true" />
          {t('nav.search')}
        </button>
        <button type="button" onClick={() => setOpen(true)} aria-expanded={open} data-testid="bottom-more">
          <MoreOutlined aria-hidden="true" />
          {t('nav.more')}
        </button>
      </nav>
      <Drawer title={t('nav.label')} placement="bottom" size="large" open={open} onClose={() => setOpen(false)}>
        <Nav onGo={() => setOpen(false)} />
      </Drawer>
    </>
  )
}
