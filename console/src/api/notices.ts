export type NoticeKind =
  | 'OFFER' | 'TAKE_OVER' | 'CLOCK_WARNING' | 'CLOCK_BREACH' | 'ESCALATION' | 'STAND_DOWN' | 'CREW_SAFETY' | 'SEARCH'
  | 'GUARD' | 'HANDOVER' | 'SHIFT' | 'FOLLOW_UP' | 'REVIEW' | 'FEEDBACK' | 'TRANSFER' | 'BULLETIN' | 'BANK_ALERT' | 'BANK_ORDER' | 'BANK_ENQUIRY' | 'TEST'

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

export const CHANNELS = ['BROWSER', 'SMS', 'WEBHOOK', 'EMAIL'] as const
export type Channel = (typeof CHANNELS)[number]

/** Half took no longer than p50, all but one in twenty no longer than p95; seconds. */
export interface Spread {
  p50?: number | null
  p95?: number | null
}

export interface NoticeLatency {
  since: string
  until: string
  deliveries: { kind: NoticeKind; channel: Channel; count: number; failed: number; sent: Spread; delivered: Spread }[]
  people: { kind: NoticeKind; count: number; seen: Spread; acked: Spread; open: number; missed: number }[]
}

export interface ChannelHealth {
  channel: Channel
  on: boolean
  /** After how many seconds each urgency comes to it. */
  ladder: Partial<Record<Notice['urgency'], number>>
  lastSuccessAt?: string
  lastFailureAt?: string
  lastError?: string
  failuresInARow: number
  waiting: number
}
