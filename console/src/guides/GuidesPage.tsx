import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import { FRAUD_TYPES, type FraudType } from '../api/common'
import type { GuideLanguage } from '../api/guides'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { language, t, tc } from '../platform/text/text'
import { useListQuery } from '../platform/useListQuery'
import { CallbackList } from './CallbackList'
import { GuideEditor } from './GuideEditor'
import { GuideHistory } from './GuideHistory'
import { GuideText } from './GuideText'
import { useGuides, useGuideVersion } from './queries'
import '../platform/styles/guides.css'

type View = 'text' | 'history' | 'callbacks'

/** The guides: everybody reads them, the trainer writes new versions, and every old one can be looked up. */
export default function GuidesPage() {
  return (
    <Needs permission="GUIDE_VIEW">
      <Guides />
    </Needs>
  )
}

function Guides() {
  const { get, set } = useListQuery()
  const [view, setView] = useState<View>('text')
  const type = FRAUD_TYPES.find((one) => one === get('type')) ?? 'GOV'
  const spoken: GuideLanguage = get('language') === 'en' ? 'en' : get('language') === 'zh' ? 'zh' : language()
  return (
    <Page title={t('guides.title')}>
      <div className="filters block">
        <Select<FraudType>
          className="filter"
          value={type}
          onChange={(value) => set({ type: value })}
          aria-label={t('case.type')}
          options={FRAUD_TYPES.map((value) => ({ value, label: tc('fraudType', value) }))}
          data-testid="guides-type"
        />
        <Segmented<GuideLanguage>
          value={spoken}
          onChange={(value) => set({ language: value })}
          aria-label={t('guide.language')}
          options={[{ value: 'zh', label: t('language.zh') }, { value: 'en', label: t('language.en') }]}
        />
        <Segmented<View>
          value={view}
          onChange={setView}
          aria-label={t('guides.title')}
          options={(['text', 'history', 'callbacks'] as const).map((value) => ({ value, label: <span data-testid={`guides-${value}`}>{tc('guides', value)}</span> }))}
        />
      </div>
      {view === 'callbacks' ? <CallbackList /> : view === 'history' ? <GuideHistory key={type + spoken} type={type} language={spoken} /> : <Newest key={type + spoken} type={type} language={spoken} />}
    </Page>
  )
}

function Newest({ type, language: spoken }: { type: FraudType; language: GuideLanguage }) {
  const mayEdit = useCan()('GUIDE_EDIT')
  const guides = useGuides()
  const line = guides.data?.items.find((one) => one.type === type && one.language === spoken)
  const version = useGuideVersion(line?.versionId)
  if (guides.data && !line) return <EmptyState title={t('guides.empty')} />
  return (
    <Fetched query={guides}>
      {() => <Fetched query={version} rows={12}>{(guide) => (mayEdit ? <GuideEditor key={guide.versionId} guide={guide} /> : <GuideText guide={guide} />)}</Fetched>}
    </Fetched>
  )
}
