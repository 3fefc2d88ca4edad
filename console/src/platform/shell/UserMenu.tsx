import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popover, Segmented, Switch } from 'antd'
import { useNavigate } from 'react-router'
import { useMe } from '../../access/session'
import { setSession } from '../../access/useSession'
import { remove } from '../../api/http'
import { changeSettings, useSettings, type Settings } from '../settings'
import { nameOf, t, tc } from '../text/text'
import { PresenceSwitch } from '../../staff/PresenceSwitch'
import { LanguageSwitch } from './LanguageSwitch'

/** Who is signed in, how the console looks to them, and the way out. */
export function UserMenu() {
  const me = useMe()
  return (
    <Popover trigger="click" placement="bottomRight" content={<UserPanel />} title={`${me.name} · ${tc('role', me.role)} · ${nameOf(me.unit)}`}>
      <Button type="text" className="user-button" data-testid="user-menu">
        {me.name}
      </Button>
    </Popover>
  )
}

function UserPanel() {
  const settings = useSettings()
  const client = useQueryClient()
  const navigate = useNavigate()
  const signOut = useMutation({
    mutationFn: () => remove('/session'),
    onSettled: () => setSession(client, null),
  })
  return (
    <div className="user-panel">
      <PresenceSwitch />
      <LanguageSwitch />
      <Segmented<Settings['theme']>
        aria-label={t('settings.theme')}
        value={settings.theme}
        onChange={(theme) => changeSettings({ theme })}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: <span data-testid={`theme-${value}`}>{tc('theme', value)}</span> }))}
      />
      <Segmented<Settings['textSize']>
        aria-label={t('settings.text-size')}
        value={settings.textSize}
        onChange={(textSize) => changeSettings({ textSize })}
        options={(['normal', 'large', 'larger'] as const).map((value) => ({ value, label: <span data-testid={`text-${value}`}>{tc('textSize', value)}</span> }))}
      />
      <label className="user-switch">
        <Switch checked={settings.singleKeys} onChange={(singleKeys) => changeSettings({ singleKeys })} aria-label={t('settings.single-keys')} />
        {t('settings.single-keys')}
      </label>
      <label className="user-switch">
        <Switch checked={settings.sound} onChange={(sound) => changeSettings({ sound })} aria-label={t('settings.sound')} data-testid="setting-sound" />
        {t('settings.sound')}
      </label>
      <Button block onClick={() => void navigate('/wall')} data-testid="open-wall">{t('nav.wall')}</Button>
      <Button block onClick={() => signOut.mutate()} data-testid="sign-out">{t('signout')}</Button>
    </div>
  )
}
