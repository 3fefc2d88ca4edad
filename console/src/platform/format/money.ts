import { language, t } from '../text/text'

let currency = 'CNY'

export function setCurrency(code: string): void {
  currency = code
}

const WAN = 10_000
const YI = 100_000_000

function trimmed(value: number): string {
  return new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(value)
}

/** In Chinese by ten thousands and hundred millions, as people say sums; elsewhere CN¥3,000,000. */
export function money(amount: string | number | undefined): string {
  if (amount === undefined || amount === '') return ''
  const value = Number(amount)
  if (!Number.isFinite(value)) return String(amount)
  if (language() === 'zh' && currency === 'CNY') {
    if (Math.abs(value) >= YI) return t('money.yi', { n: trimmed(value / YI) })
    if (Math.abs(value) >= WAN) return t('money.wan', { n: trimmed(value / WAN) })
    return t('money.yuan', { n: trimmed(value) })
  }
  const locale = language() === 'zh' ? 'zh-CN' : 'en-GB'
  const fraction = Number.isInteger(value) ? 0 : 2
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: fraction, maximumFractionDigits: fraction }).format(value)
}

/** Reads sums as people write them, with or without 万 and 亿, in full-width digits too; undefined where it is none. */
export function parseMoney(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace(/[元¥]|cny|rmb/gi, '')
  const match = /^(\d+(?:\.\d+)?)([万亿])?$/.exec(plain)
  if (!match?.[1]) return undefined
  const factor = match[2] === '亿' ? YI : match[2] === '万' ? WAN : 1
  return (Number(match[1]) * factor).toFixed(2)
}

/** A sum that says its own currency: as every other where it is the place's, else with the code. */
export function moneyIn(code: string, amount: string | number): string {
  return code === currency ? money(amount) : `${code} ${amount}`
}
