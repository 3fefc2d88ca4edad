import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const entry = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'shifts', 'days.ts')
const [{ output }] = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib: { entry, formats: ['es'] } } })
const { dayOf, daysFrom, dayStart, weekStart } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
const SHANGHAI = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'
const at = (text) => Date.parse(text)

test('a week begins on Monday at midnight of the jurisdiction, wherever the browser stands', () => {
  assert.equal(weekStart(at('2024-11-12T02:00:00Z'), 0, SHANGHAI).toISOString(), '2024-11-10T16:00:00.000Z')
  assert.equal(weekStart(at('2024-11-10T15:59:00Z'), 0, SHANGHAI).toISOString(), '2024-11-03T16:00:00.000Z')
  assert.equal(weekStart(at('2024-11-12T02:00:00Z'), -1, SHANGHAI).toISOString(), '2024-11-03T16:00:00.000Z')
})

test('a week that the clocks change in begins at midnight before and after', () => {
  assert.equal(weekStart(at('2026-03-25T12:00:00Z'), 0, BERLIN).toISOString(), '2026-03-22T23:00:00.000Z')
  assert.equal(weekStart(at('2026-03-25T12:00:00Z'), 1, BERLIN).toISOString(), '2026-03-29T22:00:00.000Z')
})

test('a shift stands on the day that it starts on there', () => {
  assert.equal(dayOf('2024-11-11T16:30:00Z', SHANGHAI), '2024-11-12')
  assert.equal(dayOf('2024-11-11T16:30:00Z', BERLIN), '2024-11-11')
})

test('seven days follow one another over the end of a month', () => {
  assert.deepEqual(daysFrom('2026-02-26'), ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'])
})

test('days are counted back from today there', () => {
  assert.equal(dayStart(at('2024-11-11T17:00:00Z'), 0, SHANGHAI).toISOString(), '2024-11-11T16:00:00.000Z')
  assert.equal(dayStart(at('2024-11-11T15:00:00Z'), 2, SHANGHAI).toISOString(), '2024-11-08T16:00:00.000Z')
})
