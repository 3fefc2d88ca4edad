// A small stand-in for the server, for looking at the screens without one: `npm run fixture`, then open port 8090.
// Everybody in it is invented. It is no part of the build.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answer } from './answers.mjs'

const DIST = join(fileURLToPath(import.meta.url), '..', '..', 'target', 'classes', 'META-INF', 'resources')
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }
const CSP = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; frame-ancestors 'none'"

async function file(path, response) {
  const name = extname(path) ? path : '/index.html'
  try {
    const body = await readFile(join(DIST, name))
    response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': CSP })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (!url.pathname.startsWith('/api/')) return file(url.pathname, response)
  if (url.pathname === '/api/v1/live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(': hello\n\n')
    return undefined
  }
  let body = ''
  for await (const chunk of request) body += chunk
  const [status, value] = answer(request.method ?? 'GET', url.pathname.slice('/api/v1'.length), url.searchParams, body)
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  response.end(value === undefined ? '' : JSON.stringify(value))
  return undefined
}).listen(Number(process.env.PORT ?? 8090), '127.0.0.1', () => console.log('http://127.0.0.1:8090'))
