import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'plan')
const load = async (name) => {
  const [{ output }] = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib: { entry: join(folder, name), formats: ['es'] } } })
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}
const { areaOf, halfGone, lineOf, placed, placeOf } = await load('curve.ts')
const { spanMinutes } = await load('span.ts')
const { peopleOf, waysOf } = await load('hour.ts')

const melting = [{ minutes: 0, yuan: 1000 }, { minutes: 30, yuan: 800 }, { minutes: 120, yuan: 400 }, { minutes: 10_080, yuan: 0 }]

test('the curve falls from the full height to the ground, from left to right', () => {
  const points = placed(melting)
  assert.deepEqual(points[0], { x: 0, y: 0 })
  assert.deepEqual(points.at(-1), { x: 320, y: 96 })
  points.slice(1).forEach(({ x, y }, i) => assert.ok(x > points[i].x && y >= points[i].y))
  assert.match(areaOf(melting), /^M0 0 .* Z$/)
})

test('the first half-hour takes more room than its share of a week', () => {
  assert.ok(placeOf(30, 10_080) > 0.15)
  assert.equal(placeOf(10_080, 10_080), 1)
})

test('where nothing is at stake there is no curve', () => {
  assert.equal(lineOf([{ minutes: 0, yuan: 0 }, { minutes: 60, yuan: 0 }]), '')
  assert.equal(lineOf([]), '')
})

test('half is gone between two points, or never', () => {
  assert.equal(halfGone(melting), 97.5)
  assert.equal(halfGone([{ minutes: 0, yuan: 10 }, { minutes: 60, yuan: 9 }]), undefined)
})

test('the durations of the API are minutes', () => {
  assert.deepEqual(['PT0S', 'PT30M', 'PT2H', 'PT24H', 'P7D', 'PT1H30M', 'P1DT2H'].map(spanMinutes), [0, 30, 120, 1440, 10_080, 90, 1560])
})

const person = (id) => ({ id, name: `person ${id}`, unit: {} })
const start = (staff, caseId, minute, more = {}) => ({ staff: person(staff), caseId, action: 'CALL', score: 1, startAt: new Date(minute * 60_000).toISOString(), ...more })

test('the hour is told person by person, each in order of time, the weightiest first task on top', () => {
  const people = peopleOf({ nextHour: [start(1, 11, 30), start(1, 10, 0, { score: 5 }), start(2, 20, 0, { score: 9 })] })
  assert.deepEqual(people.map(({ staff, starts }) => [staff.id, starts.map(({ caseId }) => caseId)]), [[2, [20]], [1, [10, 11]]])
})

test('only those who go somewhere have a way, with their stops in order', () => {
  const at = (lon) => ({ lon, lat: 39.9 })
  const visit = { action: 'VISIT', from: at(116.3) }
  const people = peopleOf({ nextHour: [start(1, 10, 0), start(2, 21, 20, { ...visit, to: at(116.5) }), start(2, 20, 0, { ...visit, to: at(116.4) }), start(3, 30, 0, { action: 'SQUAD_VISIT' })] })
  const ways = waysOf(people, ({ caseId }) => `#${caseId}`)
  assert.deepEqual(ways.map(({ key, from, stops }) => [key, from.lon, stops.map((stop) => stop.label)]), [[2, 116.3, ['#20', '#21']]])
})
