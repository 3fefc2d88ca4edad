import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode, useEffect, useState } from 'react'
import { Problem } from '../api/http'
import { SESSION } from '../access/useSession'
import { Router } from './Router'
import { useSettings } from './settings'
import { loadLanguage, type Language } from './text/text'
import { fontSizeOf, themeOf, useDark } from './theme'

// A session that ended shows the sign-in, whichever request noticed it.
const cache = new QueryCache({
  onError: (fault, query) => {
    if (fault instanceof Problem && fault.status === 401 && query.queryKey[0] !== 'demo') client.setQueryData(SESSION, null)
  },
})

const client = new QueryClient({
  queryCache: cache,
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, fault) => fault instanceof Problem && fault.passing && failures < 2,
    },
  },
})

/** The language, the look, and below them everything. */
export function Root() {
  const settings = useSettings()
  const dark = useDark(settings)
  const fontSize = fontSizeOf(settings)
  const [language, setLanguage] = useState<Language>()

  useEffect(() => {
    void loadLanguage(settings.language).then(() => setLanguage(settings.language))
  }, [settings.language])

  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    document.documentElement.style.fontSize = `${fontSize}px`
  }, [dark, fontSize])

  if (!language) return null
  return (
    <StrictMode>
      <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={themeOf(dark, fontSize)} button={{ autoInsertSpace: false }}>
        <App key={language} message={{ maxCount: 3 }} notification={{ maxCount: 3, placement: 'bottomRight' }}>
          <QueryClientProvider client={client}>
            <Router />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>
  )
}
