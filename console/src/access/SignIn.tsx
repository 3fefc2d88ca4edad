import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { get, post } from '../api/http'
import type { Demo, Me } from '../api/session'
import { LanguageSwitch } from '../platform/shell/LanguageSwitch'
import { problemLine } from '../platform/problemText'
import { t } from '../platform/text/text'
import { DemoRoles } from './DemoRoles'
import { setSession } from './useSession'

interface Credentials {
  username: string
  password: string
}

/** The way in. A demo offers its people to be signed in as with one click. */
export function SignIn() {
  const client = useQueryClient()
  const demo = useQuery({ queryKey: ['demo'], queryFn: () => get<Demo>('/demo'), retry: false, staleTime: 60_000 })
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => post<Me>('/session', credentials),
    onSuccess: (me) => setSession(client, me),
  })
  useEffect(() => {
    document.title = t('app.title', { page: t('signin.title') })
  }, [])
  return (
    <main className="signin">
      <div className="signin-card">
        <div className="signin-head">
          <img src="/icon.svg" alt="" width="48" height="48" />
          <div>
            <h1>{t('app.name')}</h1>
            <p>{t('app.motto')}</p>
          </div>
        </div>
        <Form<Credentials> layout="vertical" onFinish={(values) => signIn.mutate(values)} requiredMark={false}>
          <Form.Item name="username" label={t('signin.username')} rules={[{ required: true, message: t('signin.username-needed') }]}>
            <Input autoComplete="username" autoFocus data-testid="login-username" />
          </Form.Item>
          <Form.Item name="password" label={t('signin.password')} rules={[{ required: true, message: t('signin.password-needed') }]}>
            <Input.Password autoComplete="current-password" data-testid="login-password" />
          </Form.Item>
          {signIn.error && <Alert type="error" showIcon title={problemLine(signIn.error)} data-testid="login-error" />}
          <Button type="primary" htmlType="submit" block loading={signIn.isPending} data-testid="login-submit">
            {t('signin.submit')}
          </Button>
        </Form>
        {demo.data && <DemoRoles busy={signIn.isPending} onChoose={(credentials) => signIn.mutate(credentials)} />}
        <LanguageSwitch />
      </div>
    </main>
  )
}
