import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const entry = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'orders', 'holds.ts')
const [{ output }] = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib: { entry, formats: ['es'] } } })
const { approversOf, firstEnd, heldSince, inHolds, isHold, livingOf, mayOf, states } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)

const order = (id, more = {}) => ({ id, status: 'EFFECTIVE', may: ['lift'], steps: [], ...more })

test('the accounts of one hold stand together where its first stands, and what stands alone stays alone', () => {
  const list = inHolds([order(5, { hold: 1 }), order(3), order(4, { hold: 1 }), order(6, { hold: 2 })])
  assert.deepEqual(list.map((one) => (isHold(one) ? one.accounts.map((account) => account.id) : one.id)), [[4, 5], 3, 6])
})

test('a hold shows what its accounts share', () => {
  const [hold] = inHolds([
    order(1, { hold: 9, effectiveFrom: '2026-01-01T02:00:00Z', expiresAt: '2026-01-03T02:00:00Z', steps: [{ kind: 'SIGNED', by: 'A' }, { kind: 'SIGNED', by: 'B' }] }),
    order(2, { hold: 9, effectiveFrom: '2026-01-01T01:00:00Z', expiresAt: '2026-01-03T01:00:00Z', may: ['lift', 'renewal'], essentialExpenses: 3000, steps: [{ kind: 'SIGNED', by: 'A' }] }),
    order(3, { hold: 9, status: 'LIFTED', may: [], expiresAt: '2026-01-02T01:00:00Z', essentialExpenses: 900 }),
  ])
  assert.equal(firstEnd(hold), '2026-01-03T01:00:00Z')
  assert.equal(heldSince(hold), '2026-01-01T01:00:00Z')
  assert.deepEqual(approversOf(hold), ['A', 'B'])
  assert.deepEqual(mayOf(hold), ['lift', 'renewal'])
  assert.equal(livingOf(hold), 3000)
  assert.deepEqual(states(hold), [['EFFECTIVE', 2], ['LIFTED', 1]])
})
