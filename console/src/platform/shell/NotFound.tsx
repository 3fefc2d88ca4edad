import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { EmptyState } from '../states/States'
import { t } from '../text/text'
import { Page } from './Page'

export function NotFound() {
  const navigate = useNavigate()
  return (
    <Page title={t('notfound.title')}>
      <EmptyState
        title={t('notfound.hint')}
        action={<Button type="primary" onClick={() => void navigate('/')}>{t('notfound.home')}</Button>}
      />
    </Page>
  )
}
