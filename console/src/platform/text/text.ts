import type zh from '../../messages/zh.json'

/** Every sentence the console can say; both languages have all of them (tests/messages.test.mjs). */
export type MessageKey = keyof typeof zh
export type Language = 'zh' | 'en'
export type Values = Record<string, string | number | undefined>

let dictionary: Record<string, string> = {}
let current: Language = 'zh'

/** Loads a language; the root is then drawn anew, so texts need no subscription of their own. */
export async function loadLanguage(language: Language): Promise<void> {
  const loaded =
    language === 'zh' ? await import('../../messages/zh.json') : await import('../../messages/en.json')
  dictionary = loaded.default
  current = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export function language(): Language {
  return current
}

/** Fills {name}; {n?case:cases} takes the word by the number. */
function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)(?:\?([^:}]*):([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (one !== undefined) return Number(value) === 1 ? one : (many ?? '')
    return value === undefined ? '' : String(value)
  })
}

export function t(key: MessageKey, values: Values = {}): string {
  return fill(dictionary[key] ?? key, values)
}

/** The sentence of a code that came from the server, or nothing where there is none. */
export function findText(prefix: string, code: string, values: Values = {}): string | undefined {
  const template = dictionary[`${prefix}.${code}`]
  return template === undefined ? undefined : fill(template, values)
}

/** The word for a code that came from the server; an unknown code is shown as readable as it gets. */
export function tc(prefix: string, code: string | undefined | null, values: Values = {}): string {
  if (!code) return ''
  return findText(prefix, code, values) ?? readable(code)
}

export function readable(code: string): string {
  return code.replace(/[._-]+/g, ' ').toLowerCase()
}

/** A unit's or another thing's name in the reader's language. */
export function nameOf(named: { name: string; nameEn?: string } | undefined): string {
  if (!named) return ''
  return current === 'en' && named.nameEn ? named.nameEn : named.name
}
