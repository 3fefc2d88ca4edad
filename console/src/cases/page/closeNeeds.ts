import type { VictimState } from '../../api/cases'

export interface CloseNeeds {
  /** Of each group at least one kind of evidence. */
  evidence: string[][]
  states: VictimState[]
  money: boolean
  secondPerson: boolean
  /** What other parts of the case still ask for, by code. */
  owed: string[]
}

const OWED = /^(sweep|sweep-found|sector|follow-up|visit|guard|carrier|search)(:|$)/

/** Reads the door's codes: evidence:A|B, state:A|B, money-basis, second-person. */
export function closeNeeds(codes: string[] = []): CloseNeeds {
  const listed = (prefix: string) => codes.filter((code) => code.startsWith(prefix)).map((code) => code.slice(prefix.length).split('|'))
  return {
    evidence: listed('evidence:'),
    states: listed('state:').flat() as VictimState[],
    money: codes.includes('money-basis'),
    secondPerson: codes.includes('second-person'),
    owed: codes.filter((code) => OWED.test(code)),
  }
}
