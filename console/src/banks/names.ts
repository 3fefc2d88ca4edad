import { language } from '../platform/text/text'

/** A bank's or a branch's name in the reader's language. */
export function inLanguage(zh: string, en?: string): string {
  return language() === 'zh' ? zh : (en ?? zh)
}
