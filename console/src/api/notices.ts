export type NoticeKind =
  | 'OFFER' | 'TAKE_OVER' | 'CLOCK_WARNING' | 'CLOCK_BREACH' | 'ESCALATION' | 'STAND_DOWN' | 'CREW_SAFETY' | 'SEARCH'
  | 'GUARD' | 'HANDOVER' | 'SHIFT' | 'FOLLOW_UP' | 'REVIEW' | 'FEEDBACK' | 'TRANSFER' | 'BULLETIN' | 'TEST'

export interface Notice {
  id: number
  kind: NoticeKind
  subject: { kind: string; id: number }
  urgency: 'URGENT' | 'HIGH' | 'NORMAL'
  /** Names the sentence; one without is said by its kind. */
  code: string
  values: Record<string, string>
  ack: 'ANYONE' | 'EVERYONE' | 'NOBODY'
  createdAt: string
  ackBy?: string
  seenAt?: string
  ackedAt?: string
  settledAt?: string
  settledBy?: string
  /** Whether the reader's 'I have it' is waited for. */
  needsMe: boolean
}

export interface NoticeList {
  items: Notice[]
  unread: number
  needsMe: number
}
