/** What the form holds. */
export interface Entry {
  phone?: string
  name?: string
  idNumber?: string
  address?: string
  family: string
  fraudType?: string
  grade?: string
  atRisk?: string
  text?: string
}

const filled = (text: string | undefined) => text?.trim() || undefined

/** The form as a lead; source and reference are the server's to fill in. */
export function leadOf(entry: Entry, now: Date) {
  return {
    issuedAt: now.toISOString(),
    family: entry.family,
    grade: entry.grade,
    fraudType: entry.fraudType,
    person: { name: filled(entry.name), phone: filled(entry.phone), idNumber: filled(entry.idNumber), address: filled(entry.address) },
    money: entry.atRisk ? { atRisk: entry.atRisk } : undefined,
    text: filled(entry.text),
  }
}
