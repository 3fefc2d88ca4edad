import type { Term } from '../api/orders'
import { tc } from '../platform/text/text'

/** A length of time as the law writes it. */
export function termText({ number, unit }: Term): string {
  return tc('term', unit, { n: number })
}
