import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const here = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('the server gives the console for every address that the console finds its way below', () => {
  const served = [...here('../../server/src/main/java/org/forestall/server/ConsolePages.java').matchAll(/"(\/[^"]*)"/g)]
    .map(([, path]) => path.replace(/\{(\w+)\}/g, ':$1'))
  const routes = [...here('../src/platform/Router.tsx').matchAll(/<Route path="(\/[^"]*)"/g)].map(([, path]) => path)
  assert.ok(routes.length > 20)
  // what a more special address says, /leads/new, the one with a number answers too
  const missing = routes.filter((path) => !served.some((one) => new RegExp(`^${one.replace(/:\w+/g, '[^/]+')}$`).test(path)))
  assert.deepEqual(missing, [])
})
