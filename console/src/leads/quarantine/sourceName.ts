import type { Quarantined } from '../../api/leads'
import { t } from '../../platform/text/text'

/** The source may be unknown: that can be why it is here. */
export function sourceName({ source }: Quarantined): string {
  if (!source) return t('unknown')
  return typeof source === 'string' ? source : source.name
}
