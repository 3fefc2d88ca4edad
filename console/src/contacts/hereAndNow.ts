import { serverNow } from '../platform/time/serverClock'

const AT_MOST_MILLIS = 4_000

/** When and, where the device may say so in time, where something is recorded. */
export async function hereAndNow(): Promise<Record<string, string>> {
  const takenAt = new Date(serverNow()).toISOString()
  if (!('geolocation' in navigator)) return { takenAt }
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ takenAt, lon: String(coords.longitude), lat: String(coords.latitude), accuracy: String(coords.accuracy) }),
      () => done({ takenAt }),
      { timeout: AT_MOST_MILLIS },
    )
  })
}
