import type { UnitRef } from './common'

export type TransferState = 'OFFERED' | 'ACCEPTED' | 'REJECTED' | 'ARBITRATION' | 'DECIDED' | 'WITHDRAWN'

export interface Transfer {
  id: number
  case: number
  from: UnitRef
  to: UnitRef
  reason: string
  state: TransferState
  offeredAt: string
  offeredBy: string
  dueAt: string
  answeredAt?: string
  answeredBy?: string
  answerReason?: string
  decision?: UnitRef
  canAnswer?: boolean
  canDecide?: boolean
}
