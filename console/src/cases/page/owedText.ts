import { t, tc } from '../../platform/text/text'

/** What the door still waits for, in words: sweep:LINE, sweep-found:LINE, sector:KIND#id, follow-up:N, visit:running... */
export function owedText(code: string): string {
  const [kind = '', what = ''] = code.split(':')
  if (kind === 'sweep') return t('owed.sweep', { line: tc('sweepLine', what) })
  if (kind === 'sweep-found') return t('owed.sweep-found', { line: tc('sweepLine', what) })
  if (kind === 'sector') return t('owed.sector', { sector: tc('sector', what.split('#')[0] ?? what) })
  if (kind === 'follow-up') return t('owed.follow-up', { n: what })
  return tc('owed', kind)
}
