export const ENQUIRY_QUESTIONS = ['HOLDER', 'BALANCE', 'MOVEMENTS', 'NEXT_LAYER'] as const
export type EnquiryQuestion = (typeof ENQUIRY_QUESTIONS)[number]

export const ENQUIRY_BASES = ['ANTI_FRAUD_LAW', 'CRIMINAL_PROCEDURE', 'CONSENT_OF_PERSON'] as const
export type EnquiryBasis = (typeof ENQUIRY_BASES)[number]

export interface Sum {
  amount: string | number
  currency: string
}

export interface Movement {
  at: string
  direction: 'IN' | 'OUT'
  sum: Sum
  bank?: string
  account?: string
  name?: string
}

/** What a bank found, as it said it. */
export interface AccountFacts {
  status: string
  holder?: { name: string; idNumber?: string; phone?: string; openedOn?: string }
  balance?: Sum
  movements: Movement[]
  notes: string[]
}

export interface NextAccount {
  bank?: string
  registered: boolean
  account: string
  name?: string
  amount: string | number
  currency: string
}

export interface Enquiry {
  id: number
  bank: { code: string; name: string; nameEn: string }
  account: string
  order?: number
  questions: EnquiryQuestion[]
  basis: EnquiryBasis
  from: string
  to: string
  reason: string
  status: string
  confidential: boolean
  askedAt: string
  askedBy: string
  signed: number
  signatures: number
  deliveredAt?: string
  lastFault?: string
  answeredAt?: string
  ring: { name: string; phone: string }[]
  facts: AccountFacts[]
  next: NextAccount[]
}
