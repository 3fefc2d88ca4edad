export const TWIN_ORDERS = ['forestall', 'fifo', 'grade-first', 'amount-first', 'deadline-first', 'nearest', 'random'] as const
export type TwinOrder = (typeof TWIN_ORDERS)[number]

export const TWIN_FIGURES = ['LEADS_PER_DAY', 'HOURS', 'GRADES', 'TYPES', 'SHIFTS', 'STATIONS', 'OUTCOMES'] as const

/** Limits of the server (Study). */
export const TWIN_LIMITS = { days: 60, runs: 30, all: 300, withStaff: 60 } as const

export interface TwinStudy {
  policies: TwinOrder[]
  loads: number[]
  days: number
  runs: number
  staff: boolean
}

export type TwinRunState = 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED' | 'INTERRUPTED'

export interface TwinBasis {
  figure: (typeof TWIN_FIGURES)[number]
  own: boolean
  seen: number
  least: number
  values: TwinValue[]
}

/** One number of a figure as it is played, with the 95 % interval of what the district saw. */
export interface TwinValue {
  name: string
  played: number
  low?: number | null
  high?: number | null
  shipped?: number | null
}

export interface TwinRun {
  id: number
  state: TwinRunState
  progress: number
  request: TwinStudy
  basis: TwinBasis[]
  askedBy: string
  startedAt: string
  endedAt?: string
}

export interface OrderResult {
  order: TwinOrder
  shareOfBound: number | null
  shareHalfWidth: number | null
  lost: number | null
  protectedPeople: number | null
  losers: number | null
  staffUse: number | null
}

export interface LoadResult {
  load: number
  peopleByShift: number[]
  runs: number
  days: number
  orders: OrderResult[]
}

export interface StaffStep {
  people: number[]
  share: number
}

export interface TwinRunView {
  run: TwinRun
  result?: { loads: LoadResult[]; staff: StaffStep[] } | null
}
