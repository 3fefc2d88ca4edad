import { ORDER_OVER, type BankOrder } from '../api/orders'

/** The accounts that were asked for in one action. */
export interface Hold {
  id: number
  accounts: BankOrder[]
}

/** Holds on several accounts, each where its first account stands, and orders that stand alone, in the order they came. */
export function inHolds(orders: BankOrder[]): (Hold | BankOrder)[] {
  const all = new Map<number, BankOrder[]>()
  orders.forEach((order) => order.hold !== undefined && all.set(order.hold, [...(all.get(order.hold) ?? []), order]))
  return orders.flatMap((order): (Hold | BankOrder)[] => {
    const accounts = all.get(order.hold ?? -1) ?? []
    if (accounts.length < 2) return [order]
    return accounts[0] === order ? [{ id: order.hold!, accounts: accounts.toSorted((a, b) => a.id - b.id) }] : []
  })
}

export function isHold(one: Hold | BankOrder): one is Hold {
  return 'accounts' in one
}

/** What may be done about at least one account in one act. */
export function mayOf({ accounts }: Hold): string[] {
  return [...new Set(accounts.flatMap((one) => one.may))]
}

/** Who signed after it was asked for: of the account with the most signatures. */
export function approversOf({ accounts }: Hold): string[] {
  const signed = accounts.map((one) => one.steps.filter((step) => step.kind === 'SIGNED').map((step) => step.by))
  return signed.reduce((most, next) => (next.length > most.length ? next : most), [])
}

/** When the first account ends that is still held. */
export function firstEnd({ accounts }: Hold): string | undefined {
  return accounts.flatMap((one) => (one.expiresAt && one.may.includes('lift') ? [one.expiresAt] : [])).sort()[0]
}

/** Since when the first account is held. */
export function heldSince({ accounts }: Hold): string | undefined {
  return accounts.flatMap((one) => one.effectiveFrom ?? []).sort()[0]
}

/** What the person may draw for living, in all; none once that account was let go. */
export function livingOf({ accounts }: Hold): string | number | undefined {
  return accounts.filter((one) => !ORDER_OVER.includes(one.status)).map((one) => one.essentialExpenses).find((sum) => sum !== undefined)
}

/** How many accounts stand how. */
export function states({ accounts }: Hold): [string, number][] {
  const counted = new Map<string, number>()
  accounts.forEach(({ status }) => counted.set(status, (counted.get(status) ?? 0) + 1))
  return [...counted]
}
