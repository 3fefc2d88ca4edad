import { Button, Result, Skeleton } from 'antd'
import { Problem } from '../../api/http'
import { problemText } from '../problemText'
import { t } from '../text/text'
import type { ReactNode } from 'react'

/** Nothing here, said so that the reader knows whether that is good. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="state" data-testid="state-empty">
      <div className="state-mark" aria-hidden="true">✓</div>
      <p className="state-title">{title}</p>
      {hint && <p className="state-hint">{hint}</p>}
      {action}
    </div>
  )
}

export function LoadingState({ rows = 6 }: { rows?: number }) {
  return (
    <div className="state-loading" role="status" aria-label={t('state.loading')} data-testid="state-loading">
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  )
}

/** What went wrong and what to do; a missing permission and a lost line look different from a fault. */
export function ErrorState({ fault, onRetry }: { fault: unknown; onRetry?: () => void }) {
  if (fault instanceof Problem && fault.status === 403) return <NoPermission />
  const offline = fault instanceof Problem && fault.status === 0
  const gone = fault instanceof Problem && fault.status === 404
  const { what, advice } = problemText(fault)
  return (
    <Result
      status={offline ? 'warning' : gone ? 'info' : 'error'}
      title={what}
      subTitle={advice}
      data-testid={offline ? 'state-offline' : 'state-error'}
      extra={onRetry && !gone && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  )
}

export function NoPermission() {
  return (
    <Result
      status="info"
      title={t('state.no-permission')}
      subTitle={t('state.no-permission-hint')}
      data-testid="state-no-permission"
    />
  )
}
