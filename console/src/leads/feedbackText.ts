import type { Lead } from '../api/leads'
import { t, tc } from '../platform/text/text'

/** The answer owed to the lead's source. */
export function feedbackText({ feedback }: Lead): string {
  if (!feedback) return ''
  return feedback.state === 'OWED' ? t('feedback.OWED') : t('feedback.READY', { outcome: tc('outcome', feedback.outcome) })
}
