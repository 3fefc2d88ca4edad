const SPAN = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** The minutes of a duration as the API writes it: 'PT30M', 'P7D'. */
export function spanMinutes(span: string): number {
  const [, days, hours, minutes, seconds] = SPAN.exec(span) ?? []
  return Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60
}
