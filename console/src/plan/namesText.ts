import { t } from '../platform/text/text'

const SHOWN = 6

/** Names in a row; of many the first few, and how many there are. */
export function namesText(people: { name: string }[]): string {
  const names = people.slice(0, people.length > SHOWN + 1 ? SHOWN : people.length).map(({ name }) => name).join(t('list.join'))
  return people.length > SHOWN + 1 ? t('plan.names-more', { names, n: people.length }) : names
}
