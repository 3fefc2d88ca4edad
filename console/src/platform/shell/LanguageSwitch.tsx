import { Segmented } from 'antd'
import { changeSettings, useSettings } from '../settings'
import { t } from '../text/text'
import type { Language } from '../text/text'

/** Each language is named in itself. */
export function LanguageSwitch() {
  const { language } = useSettings()
  return (
    <Segmented<Language>
      aria-label={t('settings.language')}
      value={language}
      onChange={(value) => changeSettings({ language: value })}
      options={[
        { value: 'zh', label: <span lang="zh-CN" data-testid="language-zh">{t('language.zh')}</span> },
        { value: 'en', label: <span lang="en" data-testid="language-en">{t('language.en')}</span> },
      ]}
    />
  )
}
