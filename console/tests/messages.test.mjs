import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const read = (name) => JSON.parse(readFileSync(join(source, 'messages', name), 'utf8'))
const zh = read('zh.json')
const en = read('en.json')
const names = (text) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1])
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

test('both languages say the same sentences', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort())
})

test('no sentence is empty', () => {
  const empty = [...Object.entries(zh), ...Object.entries(en)].filter(([, text]) => !text).map(([key]) => key)
  assert.deepEqual(empty, [])
})

test('both languages fill in the same values', () => {
  const differing = Object.keys(zh).filter((key) => new Set([...names(zh[key]), '/', ...names(en[key])]).size !== new Set(names(zh[key])).size + 1)
  assert.deepEqual(differing, [])
})

test('Chinese sentences use Chinese punctuation', () => {
  const half = Object.entries(zh).filter(([key, text]) => !key.startsWith('command.words') && /[\u4e00-\u9fff][,;:?!()]/.test(text)).map(([key]) => key)
  assert.deepEqual(half, [])
})

test('the code holds no sentence of its own', () => {
  const found = files.filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    return /[\u4e00-\u9fff]/.test(code) && relative(source, file) !== join('platform', 'format', 'money.ts')
  })
  assert.deepEqual(found.map((file) => relative(source, file)), [])
})

test('every code of the API that the console knows has its words', () => {
  const lists = /export const (\w+) = \[([^\]]*)\]/g
  const prefix = { GRADES: 'grade', FAMILIES: 'family', FRAUD_TYPES: 'fraudType', STAGES: 'stage', VICTIM_STATES: 'victimState', TRACKS: 'track', CLOSE_OUTCOMES: 'outcome', MONEY_BASES: 'basisOfMoney', REVEAL_PURPOSES: 'purpose', SECTION_KEYS: 'guideSection', GUIDE_CHANGES: 'guideChange', RESISTANCE_LEVELS: 'resistanceLevel', RESISTANCE_SIGNS: 'resistanceSign', STEPS: 'step', STEP_RESULTS: 'stepResult', NEEDS: 'need', CIRCUMSTANCES: 'circumstance', SWEEP_LINES: 'sweepLine', SWEEP_ANSWERS: 'sweepAnswer', LAPSES: 'lapse', POSTS: 'post', PATTERNS: 'pattern', DECLINE_REASONS: 'declineReason', LEAVE_KINDS: 'leaveKind', LEAVE_STATES: 'leaveState', SWAP_STATES: 'swapState', PRESENCES: 'presence', CERTIFICATE_KINDS: 'certificate', BREACH_REASONS: 'breachReason', WAITS: 'wait', WAIT_OWNERS: 'waitOwner', FOLLOW_UP_RESULTS: 'followUpResult', FOLLOW_UP_CHANNELS: 'followUpChannel', REVIEW_RESULTS: 'reviewResult', REVIEW_FINDINGS: 'reviewFinding', CHANNELS: 'noticeChannel' }
  const missing = []
  for (const name of ['common.ts', 'cases.ts', 'guides.ts', 'dissuasion.ts', 'shifts.ts', 'handovers.ts', 'staff.ts', 'queues.ts', 'notices.ts']) {
    for (const [, list, body] of readFileSync(join(source, 'api', name), 'utf8').matchAll(lists)) {
      for (const [, code] of body.matchAll(/'(\w+)'/g)) if (prefix[list] && !zh[`${prefix[list]}.${code}`]) missing.push(`${prefix[list]}.${code}`)
    }
  }
  assert.deepEqual(missing, [])
})

const engine = join(source, '..', '..', 'engine', 'src', 'main', 'java', 'org', 'forestall', 'engine', 'dissuasion')
const java = (name) => readFileSync(join(engine, `${name}.java`), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
const constants = (name) => [...java(name).match(/enum \w+ \{([^;}]*)/)[1].matchAll(/\b[A-Z][A-Z_]+\b/g)].map((match) => match[0])
const dashed = (code) => code.toLowerCase().replaceAll('_', '-')

test('the console knows the codes of the dissuasion as the engine has them', () => {
  const api = readFileSync(join(source, 'api', 'dissuasion.ts'), 'utf8')
  const known = (list) => [...api.match(new RegExp(`${list} = \\[([^\\]]*)\\]`))[1].matchAll(/'(\w+)'/g)].map((match) => match[1])
  const pairs = { RESISTANCE_LEVELS: 'ResistanceLevel', RESISTANCE_SIGNS: 'ResistanceSign', STEPS: 'Step', STEP_RESULTS: 'StepResult', NEEDS: 'Need', CIRCUMSTANCES: 'Circumstance', SWEEP_LINES: 'SweepLine', SWEEP_ANSWERS: 'SweepAnswer', LAPSES: 'Lapse' }
  for (const [list, name] of Object.entries(pairs)) assert.deepEqual(known(list), constants(name), name)
})

test('every reason and check of the dissuasion has its sentence', () => {
  const reasons = ['Resistance', 'StepReasons', 'AttemptScore'].flatMap((name) => [...java(name).matchAll(/"((?:resistance|next|attempt)\.[a-z-]+)"/g)].map((match) => `reason.${match[1]}`))
  assert.ok(reasons.length >= 10)
  const all = [...reasons, ...constants('ResistanceSign').map((sign) => `reason.resistance.${dashed(sign)}`), ...constants('Lapse').map((lapse) => `reason.attempt.lapse.${dashed(lapse)}`), ...constants('SweepLine').map((line) => `sweep.check.${dashed(line)}`)]
  assert.deepEqual(all.filter((key) => !zh[key] || !en[key]), [])
})

const server = join(source, '..', '..', 'server', 'src', 'main')
const serverJava = (path) => readFileSync(join(server, 'java', 'org', 'forestall', 'server', `${path}.java`), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
const codesOf = (path, name) => [...serverJava(path).match(new RegExp(`enum ${name} (?:implements \\w+ )?\\{([^;}]*)`))[1].replace(/\([^)]*\)/g, '').matchAll(/\b[A-Z][A-Z_]+\b/g)].map((match) => match[0])

test('the console knows the codes of shifts, staff, queues and notices as the server has them', () => {
  const api = ['shifts', 'handovers', 'staff', 'queues', 'notices'].map((name) => readFileSync(join(source, 'api', `${name}.ts`), 'utf8')).join('\n')
  const known = (list) => [...api.match(new RegExp(`const ${list} = \\[([^\\]]*)\\]`))[1].matchAll(/'(\w+)'/g)].map((match) => match[1])
  const pairs = {
    POSTS: ['shifts/Post', 'Post'], PATTERNS: ['shifts/Pattern', 'Pattern'], DECLINE_REASONS: ['shifts/DeclineReason', 'DeclineReason'],
    LEAVE_KINDS: ['shifts/Leave', 'Kind'], LEAVE_STATES: ['shifts/Leave', 'State'], SWAP_STATES: ['shifts/Swap', 'State'],
    PRESENCES: ['staff/Presence', 'Presence'], CERTIFICATE_KINDS: ['staff/Certificate', 'Kind'], BREACH_REASONS: ['cases/BreachReason', 'BreachReason'],
    WAITS: ['dispatch/Wait', 'Wait'], WAIT_OWNERS: ['dispatch/Wait', 'Whose'], FOLLOW_UP_RESULTS: ['followups/Result', 'Result'],
    FOLLOW_UP_CHANNELS: ['followups/Channel', 'Channel'], REVIEW_RESULTS: ['followups/Review', 'Verdict'], REVIEW_FINDINGS: ['followups/Review', 'Finding'],
    CHANNELS: ['notices/Channel', 'Channel'],
  }
  for (const [list, [path, name]] of Object.entries(pairs)) assert.deepEqual(known(list).sort(), codesOf(path, name).sort(), list)
})

test('every notice that the server sends has its sentence, and every kind its word', () => {
  const folder = join(server, 'java', 'org', 'forestall', 'server')
  const sent = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.java'))
    .flatMap((entry) => [...readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8').matchAll(/\.saying\(\s*"([a-z.-]+)"/g)])
    .map((match) => match[1])
  const told = [...readFileSync(join(server, 'resources', 'org', 'forestall', 'server', 'notices', 'notices_zh.properties'), 'utf8').matchAll(/^((?!title|kind|word)[a-z]+\.[a-z-]+) =/gm)].map((match) => match[1])
  assert.ok(sent.length > 5 && told.length > 10)
  const kinds = codesOf('notices/NoticeKind', 'NoticeKind').flatMap((kind) => [`notice.kind.${kind}`, `noticeKind.${kind}`])
  const keys = [...new Set([...sent, ...told])].map((code) => `notice.code.${code}`)
  assert.deepEqual([...keys, ...kinds].filter((key) => !zh[key] || !en[key]), [])
})

test('the console knows the codes of the plan as the server and the engine have them', () => {
  const api = readFileSync(join(source, 'api', 'plan.ts'), 'utf8')
  const known = (list) => [...api.match(new RegExp(`const ${list} = \\[([^\\]]*)\\]`))[1].matchAll(/'(\w+)'/g)].map((match) => match[1])
  const policy = (name) => [...readFileSync(join(engine, '..', 'policy', `${name}.java`), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').match(/enum \w+ \{([^;}]*)/)[1].matchAll(/\b[A-Z][A-Z_]+\b/g)].map((match) => match[0])
  const lists = {
    ACTIONS: [policy('Action'), 'planAction'], VICTIM_KINDS: [policy('VictimKind'), 'victimKind'],
    OFFER_DECLINES: [codesOf('plan/DeclineReason', 'DeclineReason'), 'plan.declineReason'],
    OVERRIDE_REASONS: [codesOf('plan/OverrideReason', 'OverrideReason'), 'plan.overrideReason'],
    OFFER_STATES: [codesOf('plan/OfferState', 'OfferState'), 'offerState'],
  }
  for (const [list, [codes, prefix]] of Object.entries(lists)) {
    assert.deepEqual(known(list).sort(), codes.sort(), list)
    assert.deepEqual(codes.filter((code) => !zh[`${prefix}.${code}`]), [], list)
  }
})

test('every sentence that the plan says has its words', () => {
  const folder = join(server, 'java', 'org', 'forestall', 'server', 'plan')
  const said = readdirSync(folder).filter((name) => name.endsWith('.java'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/"(plan\.(?:why|blocked|change)\.[a-z-]+)"/g)]).map((match) => match[1])
  const weighed = [...readFileSync(join(engine, '..', 'policy', 'Judgement.java'), 'utf8').matchAll(/"(policy\.[a-z-]+)"/g)].map((match) => `reason.${match[1]}`)
  assert.ok(said.length > 10 && weighed.length >= 4)
  assert.deepEqual([...said, ...weighed].filter((key) => !zh[key] || !en[key]), [])
})
