import { useEffect, type ReactNode } from 'react'
import { t } from '../text/text'

interface PageProps {
  title: string
  /** Beside the heading, such as a count. */
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}

/** One page: its heading, which is also the window's title, and its content. */
export function Page({ title, note, actions, children, className = '' }: PageProps) {
  useEffect(() => {
    document.title = t('app.title', { page: title })
  }, [title])
  return (
    <div className={`page ${className}`}>
      <header className="page-head">
        <h1>{title}</h1>
        {note && <span className="page-note">{note}</span>}
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
