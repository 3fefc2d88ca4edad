/** A refusal or a fault, as the server's problem document says it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly advice?: string,
    readonly field?: string,
    readonly params: Record<string, unknown> = {},
  ) {
    super(detail)
  }

  /** Worth trying again without doing anything else first. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 502
  }
}

export type QueryValue = string | number | boolean | null | undefined

const BASE = '/api/v1'

/** The address of a resource; empty values are left out. */
export function address(path: string, query: Record<string, QueryValue> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) search.set(name, String(value))
  }
  const text = search.toString()
  return BASE + path + (text ? `?${text}` : '')
}

interface ProblemBody {
  code?: string
  title?: string
  detail?: string
  advice?: string
  field?: string
  params?: Record<string, unknown>
}

async function problemOf(response: Response): Promise<Problem> {
  let body: ProblemBody = {}
  try {
    body = (await response.json()) as ProblemBody
  } catch {
    // a proxy's own page: the status alone must do
  }
  const code = body.code ?? `http.${response.status}`
  const detail = body.detail ?? body.title ?? response.statusText
  return new Problem(response.status, code, detail, body.advice, body.field, body.params)
}

async function send<T>(method: string, url: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers)
  headers.set('Accept', 'application/json')
  if (method !== 'GET') headers.set('X-Forestall', 'console')
  let response: Response
  try {
    response = await fetch(url, { ...init, method, headers, credentials: 'same-origin' })
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new Problem(0, 'network.unreachable', 'The server cannot be reached.')
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export function get<T>(path: string, query?: Record<string, QueryValue>, signal?: AbortSignal): Promise<T> {
  return send<T>('GET', address(path, query), { signal })
}

export function post<T>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<T> {
  return send<T>('POST', address(path), {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

export function patch<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PATCH', address(path), { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', address(path), { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
}

export function remove<T>(path: string, body?: unknown): Promise<T> {
  return send<T>('DELETE', address(path), body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
}

/** Sends a file as it is; the server streams it. */
export function upload<T>(path: string, file: File, query?: Record<string, QueryValue>, fields: Record<string, string | undefined> = {}): Promise<T> {
  const form = new FormData()
  Object.entries(fields).forEach(([name, value]) => value !== undefined && form.append(name, value))
  form.append('file', file, file.name)
  return send<T>('POST', address(path, query), { body: form })
}
