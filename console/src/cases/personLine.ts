import type { PersonLabel } from '../api/common'
import { t, tc } from '../platform/text/text'

/** Sex and age as people say them, as far as they are known. */
export function personTraits(person: PersonLabel): string {
  const traits = [tc('sex', person.sex), person.age === undefined ? '' : t('person.age', { age: person.age })]
  return traits.filter(Boolean).join(' ')
}

export function personName(person: PersonLabel): string {
  return person.maskedName || t('person.unnamed')
}
