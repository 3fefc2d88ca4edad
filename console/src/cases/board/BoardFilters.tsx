import { Button, Select, Switch } from 'antd'
import { useCan } from '../../access/session'
import { UnitSelect } from '../../jurisdiction/UnitSelect'
import { changeSettings, useSettings } from '../../platform/settings'
import { t, tc } from '../../platform/text/text'
import type { useBoardFilter } from './useBoardFilter'

const LEVELS = ['1', '2', '3']
const OPEN_STAGES = ['OPEN', 'WATCHING', 'TRANSFERRING']

/** What the board shows: whose, how far, at which level of command. */
export function BoardFilters({ filter, set, clear, any }: ReturnType<typeof useBoardFilter>) {
  const can = useCan()
  const { map } = useSettings()
  return (
    <div className="filters" role="search" aria-label={t('filter.label')}>
      {can('UNIT_VIEW') && (
        <UnitSelect value={filter.unit ? Number(filter.unit) : undefined} onChange={(unit) => set('unit', unit?.toString())} placeholder={t('filter.unit')} testId="filter-unit" />
      )}
      <Select
        allowClear
        className="filter"
        placeholder={t('filter.stage')}
        aria-label={t('filter.stage')}
        value={filter.stage as string | undefined}
        onChange={(stage?: string) => set('stage', stage)}
        options={OPEN_STAGES.map((value) => ({ value, label: tc('stage', value) }))}
        data-testid="filter-stage"
      />
      <Select
        allowClear
        className="filter"
        placeholder={t('filter.level')}
        aria-label={t('filter.level')}
        value={filter.level as string | undefined}
        onChange={(level?: string) => set('level', level)}
        options={LEVELS.map((value) => ({ value, label: tc('level', value) }))}
        data-testid="filter-level"
      />
      <label className="filter-switch">
        <Switch size="small" checked={filter.mine === 'true'} onChange={(mine) => set('mine', mine ? 'true' : undefined)} aria-label={t('filter.mine')} data-testid="filter-mine" />
        {t('filter.mine')}
      </label>
      <label className="filter-switch only-wide">
        <Switch size="small" checked={map} onChange={(shown) => changeSettings({ map: shown })} aria-label={t('filter.map')} data-testid="filter-map" />
        {t('filter.map')}
      </label>
      {any && <Button size="small" onClick={clear} data-testid="filter-clear">{t('filter.clear')}</Button>}
    </div>
  )
}
