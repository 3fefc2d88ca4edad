import { Button } from 'antd'
import { t, tc } from '../platform/text/text'

/** The demo's invented people who are kept for hands to play, and their one password. */
const ROLES = ['lead', 'dissuader', 'squad', 'commander', 'admin'] as const
const PASSWORD = 'forestall'

interface DemoRolesProps {
  busy: boolean
  onChoose: (credentials: { username: string; password: string }) => void
}

export function DemoRoles({ busy, onChoose }: DemoRolesProps) {
  return (
    <section className="signin-demo" aria-labelledby="demo-roles">
      <h2 id="demo-roles">{t('signin.demo')}</h2>
      <p>{t('signin.demo-hint')}</p>
      <div className="signin-roles">
        {ROLES.map((username) => (
          <Button key={username} disabled={busy} onClick={() => onChoose({ username, password: PASSWORD })} data-testid={`demo-role-${username}`}>
            {tc('demo.role', username)}
          </Button>
        ))}
      </div>
    </section>
  )
}
