import { Select } from 'antd'
import { useCan } from '../access/session'
import { t } from '../platform/text/text'
import { useSources } from './queries'

interface SourceSelectProps {
  id?: string
  value?: string
  onChange?: (source: string | undefined) => void
  className?: string
}

/** Chooses one of the registered sources; those who may not see them are not asked. */
export function SourceSelect({ id, value, onChange, className = 'filter filter-wide' }: SourceSelectProps) {
  const maySee = useCan()('SOURCE_VIEW')
  const sources = useSources(maySee)
  if (!maySee) return null
  return (
    <Select<string>
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className={className}
      value={value}
      onChange={(source?: string) => onChange?.(source)}
      placeholder={t('column.source')}
      aria-label={t('column.source')}
      options={(sources.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      data-testid="source-select"
    />
  )
}
