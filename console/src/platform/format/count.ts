import { language } from '../text/text'

/** A whole number with its separators. */
export function count(n: number | undefined): string {
  return new Intl.NumberFormat(language() === 'zh' ? 'zh-CN' : 'en-GB').format(n ?? 0)
}

/** A file's size, in the units people know from their file list. */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
