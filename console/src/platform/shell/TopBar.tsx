import { SearchOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useMe } from '../../access/session'
import { NoticeBell } from '../../notices/NoticeBell'
import { clock } from '../format/moment'
import { nameOf, t } from '../text/text'
import { useNow } from '../time/serverClock'
import { LineMark } from './LineMark'
import { UserMenu } from './UserMenu'

/** The brand, the search, the state of the line, the server's time, what waits for the reader, and who is signed in. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { unit } = useMe()
  return (
    <header className="topbar">
      <Link to="/" className="brand" aria-label={t('app.name')}>
        <img src="/icon.svg" alt="" width="30" height="30" />
        <span>{t('app.name')}</span>
      </Link>
      <button type="button" className="search-button" onClick={onSearch} data-testid="command-open">
        <SearchOutlined aria-hidden="true" />
        <span>{t('command.hint')}</span>
        <kbd>/</kbd>
      </button>
      <span className="topbar-unit">{nameOf(unit)}</span>
      <LineMark />
      <Clock />
      <NoticeBell />
      <UserMenu />
    </header>
  )
}

function Clock() {
  return <time className="topbar-clock">{clock(useNow())}</time>
}
