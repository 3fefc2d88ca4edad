// What the stand-in answers, in the shapes of the HTTP contract.
import { planAnswers, rowPlan } from './planAnswers.mjs'

const START = Date.now()
const at = (minutes) => new Date(START + minutes * 60_000).toISOString()
const STATIONS = ['广安门内', '西长安街', '新街口', '月坛', '展览路', '德胜', '金融街', '什刹海', '大栅栏', '天桥', '椿树', '陶然亭', '牛街', '白纸坊', '广安门外']
const EN = ['Guanganmennei', 'West Changan', 'Xinjiekou', 'Yuetan', 'Zhanlanlu', 'Desheng', 'Jinrongjie', 'Shichahai', 'Dashilan', 'Tianqiao', 'Chunshu', 'Taoranting', 'Niujie', 'Baizhifang', 'Guanganmenwai']
const station = (i) => ({ id: 10 + i, code: `ST${i}`, name: `${STATIONS[i]}派出所`, nameEn: `${EN[i]} Station`, kind: 'STATION' })
const place = (i) => ({ lon: 116.345 + (i % 5) * 0.012, lat: 39.882 + Math.floor(i / 5) * 0.022 })
const SQUAD = { id: 2, code: 'SQ', name: '劝阻中队', nameEn: 'Dissuasion squad', kind: 'SQUAD' }
const GRADES = ['URGENT', 'HIGH', 'MEDIUM', 'LOW']
const TYPES = ['GOV', 'INVEST', 'CS', 'TASK', 'LOAN', 'CREDIT', 'LOVE', undefined]
const NAMES = ['王*国', '李*', '张*华', '刘*英', '陈**', '杨*', '赵*梅', '黄*']
const ME = { account: 'lead', name: '周建明', role: 'COMMANDER', unit: station(0), staffId: 7, demo: true, clockSpeed: 1 }
const PERMISSIONS = 'LEAD_VIEW LEAD_ENTER LEAD_IMPORT LEAD_MEND SOURCE_VIEW SOURCE_MANAGE CASE_VIEW CASE_WORK CASE_ASSIGN CASE_PULL_UP CASE_GRADE CASE_CLOSE CASE_REOPEN PERSON_VIEW PERSON_REVEAL PERSON_MERGE TRANSFER_OFFER TRANSFER_ANSWER TRANSFER_ARBITRATE ADDRESS_DECIDE UNIT_VIEW STAFF_VIEW AUDIT_VIEW TWIN_RUN DEMO_CONTROL'.split(' ')
const MINUTES = { URGENT: [-3, 1, 2], HIGH: [4, 9, 14], MEDIUM: [25, 80, 118], LOW: [200, 1500, 8000] }
const DUE = ['SIGN_FOR', 'FIRST_CALL', 'MEET', 'FEEDBACK']
const REASONS = [
  { code: 'call.busy-repeatedly', points: 0, values: { times: 4, minutes: 20 } },
  { code: 'age.elder', points: 12, values: { age: 78 } },
  { code: 'fraud.type', points: 20, values: { type: 'GOV' } },
  { code: 'call.long', points: 15, values: { minutes: 46, calls: 2 } },
  { code: 'money.at-risk', points: 18, values: { amount: '3000000.00' } },
  { code: 'lead.family', points: 25, values: { family: 'FUND' } },
]
const person = (i) => ({ id: 500 + i, maskedName: NAMES[i % 8], maskedPhone: `138****${String(1234 + i * 37).slice(-4)}`, age: 24 + ((i * 17) % 60), sex: i % 2 ? 'F' : 'M' })

function row(i) {
  const grade = GRADES[Math.min(3, Math.floor(i / 6))]
  const held = i % 3 === 2
  return {
    id: 1200 + i, person: person(i), unit: station(i % 15), queue: i === 1 ? SQUAD : station(i % 15), stage: i === 5 ? 'TRANSFERRING' : i === 8 ? 'WATCHING' : 'OPEN', grade,
    level: i === 1 ? 3 : 1, victimState: held ? 'DENIES' : 'UNREACHED', fraudType: TYPES[i % 8], fraudTypeSure: i % 4 === 0, score: 92 - i * 2,
    reasons: REASONS.slice(i % 4, (i % 4) + 3), openedAt: at(-40 - i), lastSignalAt: at(-i), due: { kind: DUE[held ? (i % 3) + 1 : 0], at: at(MINUTES[grade][i % 3]) },
    ...(held ? { assignee: { id: i === 2 ? 7 : 8 + i, name: i === 2 ? '周建明' : '孙丽', unit: station(i % 15) }, claimedAt: at(-10) } : {}),
    tracks: { CALL: held ? 'RUNNING' : 'NOT_STARTED', VISIT: i === 2 ? 'SUCCEEDED' : 'NOT_STARTED', FAMILY: i === 2 ? 'FAILED' : 'NOT_STARTED', BANK: 'NOT_STARTED' },
    leads: 1 + (i % 3), ...(i % 2 ? {} : { atRisk: String(3000000 / (i + 1)) }), address: `${STATIONS[i % 15]}街道 校场社区`, place: place(i % 15), plan: rowPlan(i, station), ...(i === 0 ? { story: '张老先生' } : {}), version: 1,
  }
}
const rows = Array.from({ length: 60 }, (_, i) => row(i))
const lead = (i) => ({ id: 9000 + i, source: { code: 'CITY', name: '市反诈中心' }, sourceRef: `BJ-${24000 + i}`, issuedAt: at(-60 - i), receivedAt: at(-59 - i), family: ['FUND', 'CONTACT', 'BANK_COUNTER', 'REPORT'][i % 4], grade: GRADES[i % 4], fraudType: TYPES[i % 7], person: person(i), case: 1200 + (i % 60), unit: station(i % 15), revision: 1, feedback: { state: i % 3 ? 'OWED' : 'READY', ...(i % 3 ? {} : { outcome: 'DISSUADED', at: at(-5) }) } })
const page = (items, search) => {
  const size = Number(search.get('size') ?? 50)
  const number = Number(search.get('page') ?? 0)
  return { items: items.slice(number * size, (number + 1) * size), page: number, size, total: items.length }
}
const ALLOWED = 'claim assign hand-back raise-grade lower-grade pull-up record-track note-state add-note set-type begin-watch offer-transfer close'.split(' ')
const NEEDS = {
  DISSUADED: ['evidence:MET_IN_PERSON|TALKED_ON_PHONE', 'evidence:BANK_CONFIRMED|STATEMENT_SHOWN|FAMILY_CONFIRMED|SECOND_PERSON', 'state:ADMITS|MONEY_SAFE|CLEAN', 'money-basis'],
  PARTLY_LOST: ['evidence:MET_IN_PERSON|TALKED_ON_PHONE', 'evidence:BANK_CONFIRMED|STATEMENT_SHOWN', 'money-basis'], LOST: ['evidence:MET_IN_PERSON|TALKED_ON_PHONE|FAMILY_CONFIRMED', 'money-basis'],
  FALSE_ALARM: ['evidence:MET_IN_PERSON|TALKED_ON_PHONE|FAMILY_CONFIRMED|BANK_CONFIRMED'], NOT_FOUND: ['evidence:SECOND_PERSON', 'second-person'], MISMATCH: ['evidence:TALKED_ON_PHONE|MATERIAL_REF'], DUPLICATE: ['evidence:MATERIAL_REF'],
}
const view = (r) => ({
  ...r, reasonsAll: REASONS, leadIds: [9001, 9002], personId: r.person.id, household: [{ person: person(3), relation: 'SPOUSE', basis: 'STATED' }, { person: person(4), basis: 'ADDRESS' }],
  memory: { cases: 2, leads: 5, lastOutcome: 'DISSUADED', lastClosedAt: at(-90000) }, folded: [], allowed: ALLOWED.filter((m) => (m === 'claim' ? !r.assignee : m === 'hand-back' ? r.assignee : true)),
  tracksFull: Object.entries(r.tracks).map(([track, status]) => ({ track, status, ...(status === 'NOT_STARTED' ? {} : { outcome: track === 'CALL' ? 'BUSY' : track === 'VISIT' ? 'MET' : 'UNWILLING', at: at(-8), by: '孙丽' }) })),
  nextStep: { track: r.tracks.CALL === 'NOT_STARTED' ? 'CALL' : 'VISIT', reason: r.grade === 'URGENT' ? 'all-at-once' : 'ladder' }, closeRequirements: NEEDS, viewers: ['孙丽'],
})
const EVENTS = [
  { seq: 1, at: at(-42), kind: 'OPENED', by: { kind: 'SOURCE', name: '市反诈中心' }, data: { judgement: { reasons: REASONS.slice(0, 2) }, sums: { atRisk: 3000000 } } },
  { seq: 2, at: at(-40), kind: 'CLAIMED', by: { kind: 'ROBOT', name: '孙丽' }, data: {} },
  { seq: 3, at: at(-39), kind: 'TRACK_RECORDED', by: { kind: 'PERSON', name: '周建明' }, data: { track: 'CALL', status: 'RUNNING', outcome: 'BUSY' }, note: '连打三次都占线,准备上门。' },
  { seq: 4, at: at(-30), kind: 'GRADE_RAISED', by: { kind: 'SYSTEM', name: '' }, data: { to: 'URGENT', byRule: true, reasons: [REASONS[0]] } },
]
const units = () => ({ id: 1, code: 'XC', name: '西城分局', nameEn: 'Xicheng Sub-bureau', kind: 'SUB_BUREAU', madeUp: false, staff: 2, openCases: 60, overdue: 4, children: [{ ...SQUAD, madeUp: false, staff: 20, openCases: 1, overdue: 0, children: [] }, ...STATIONS.map((_, i) => ({ ...station(i), madeUp: i === 14, place: place(i), staff: 6, openCases: 4, overdue: i % 4, children: [{ id: 100 + i, code: `C${i}`, name: '校场社区', nameEn: 'Jiaochang', kind: 'COMMUNITY', madeUp: false, children: [] }] }))] })
const square = (i) => { const { lon, lat } = place(i); return [[[lon - 0.006, lat - 0.01], [lon + 0.006, lat - 0.011], [lon + 0.0058, lat + 0.01], [lon - 0.0061, lat + 0.0105], [lon - 0.006, lat - 0.01]]] }
const map = () => ({ type: 'FeatureCollection', attribution: '© OpenStreetMap contributors', features: STATIONS.flatMap((name, i) => [{ type: 'Feature', properties: { name: `${name}街道`, code: `S${i}` }, geometry: { type: 'Polygon', coordinates: square(i) } }, { type: 'Feature', properties: { kind: 'STATION', ...station(i) }, geometry: { type: 'Point', coordinates: [place(i).lon, place(i).lat] } }]) })
const FIELDS = { source: 'CITY', sourceRef: 'BJ-24001', issuedAt: '2026-11-23T09:00:00+08:00', family: 'FUND', 'person.name': '王建', 'person.phone': '1381234', 'person.address': '西城区校场口胡同', text: '疑似正遭受冒充公检法诈骗,请上门核实' }
const quarantined = (i) => ({ id: 300 + i, source: 'CITY', sourceRef: `BJ-${i}`, receivedAt: at(-i * 3), reasons: [{ field: 'person.phone', code: 'phone.invalid', message: '号码位数不对' }], origin: ['HTTP', 'FILE', 'MANUAL'][i % 3], state: 'OPEN' })
const imported = (i) => ({ id: 40 + i, fileName: `市中心下发-${i}.csv`, startedAt: at(-5), by: '周建明', state: i ? 'DONE' : 'RUNNING', bytesTotal: 52_000_000, bytesRead: i ? 52_000_000 : 21_000_000, received: 42000, accepted: 31000, joined: 6000, duplicate: 3000, revised: 900, quarantined: 1100, ...(i ? { finishedAt: at(-2) } : {}) })
const transfer = (i) => ({ id: 70 + i, case: 1200 + i, from: station(1), to: station(0), reason: '户籍地不在本所,实际居住地在广内', state: ['OFFERED', 'ARBITRATION', 'ACCEPTED'][i], offeredAt: at(-20), offeredBy: '孙丽', dueAt: at(i ? -2 : 10), canAnswer: i === 0, canDecide: i === 1 })
let signedIn = true

const TWIN_RUN = (id, state, progress) => ({ id, state, progress, askedBy: ME.name, startedAt: at(-9), endedAt: state === 'DONE' ? at(-5) : undefined,
  request: { policies: ['forestall', 'fifo', 'grade-first'], loads: [0.9, 1.3], days: 10, runs: 5, staff: true },
  basis: ['LEADS_PER_DAY', 'HOURS', 'GRADES', 'TYPES', 'SHIFTS', 'STATIONS'].map((figure, i) => ({ figure, own: i !== 4, seen: i === 4 ? 0 : 900, least: i === 4 ? 7 : 500 })) })
const TWIN_RESULT = {
  loads: [[0.9, 0.96, 0.88, 0.93], [1.27, 0.94, 0.52, 0.87]].map(([load, ...shares], l) => ({ load, peopleByShift: [2, 7 - 2 * l, 5], runs: 5, days: 10,
    orders: ['forestall', 'fifo', 'grade-first'].map((order, i) => ({ order, shareOfBound: shares[i], shareHalfWidth: 0.02 + 0.03 * i, lost: 4e6 * (2 - shares[i]), protectedPeople: 290 - 40 * i, losers: 140 + 30 * i, staffUse: 0.99 })) })),
  staff: [0.41, 0.66, 0.79, 0.87, 0.92, 0.953].map((share, i) => ({ people: [1, 1 + i, 1], share })),
}

const GETS = [
  ...planAnswers({ at, rows, station }),
  [/^\/session$/, () => ({ ...ME, permissions: PERMISSIONS, now: new Date().toISOString(), profile: { code: 'CN', name: '中国', currency: 'CNY', zone: 'Asia/Shanghai', clocks: {} } })],
  [/^\/demo$/, () => ({ seed: 1, speed: 1, now: new Date().toISOString(), dayStart: at(-300), played: 812, planned: 3600, unitsByHand: [10], story: { case: 1200, title: '张老先生的三百万' } })],
  [/^\/board$/, (_, s) => ({ now: new Date().toISOString(), counts: { URGENT: 6, HIGH: 6, MEDIUM: 6, LOW: 42, unclaimed: 40, overdue: 3 }, items: rows.filter((r) => !s.get('grade') || r.grade === s.get('grade')).filter((r) => !s.get('unit') || String(r.unit.id) === s.get('unit')) })],
  [/^\/tasks$/, () => ({ items: [rows[2], ...rows.filter((r) => !r.assignee).slice(0, 12)] })],
  [/^\/cases$/, (_, s) => page(rows.filter((r) => !s.get('q') || JSON.stringify(r).includes(s.get('q'))), s)],
  [/^\/cases\/(\d+)$/, ([, id]) => { const r = rows.find((one) => one.id === Number(id)); return r && view(r) }],
  [/^\/cases\/\d+\/events$/, () => ({ items: EVENTS })],
  [/^\/leads$/, (_, s) => page(Array.from({ length: 400 }, (_, i) => lead(i)), s)],
  [/^\/leads\/(\d+)$/, ([, id]) => ({ ...lead(Number(id) - 9000), fields: FIELDS, assessment: { grade: 'URGENT', score: 88, reasons: REASONS }, revisions: [{ revision: 1, receivedAt: at(-59) }] })],
  [/^\/quarantine$/, (_, s) => page(Array.from({ length: 12 }, (_, i) => quarantined(i)), s)],
  [/^\/quarantine\/(\d+)$/, ([, id]) => ({ ...quarantined(Number(id) - 300), fields: FIELDS })],
  [/^\/imports$/, (_, s) => page([imported(0), imported(1)], s)],
  [/^\/imports\/(\d+)$/, ([, id]) => imported(Number(id) - 40)],
  [/^\/imports\/\d+\/verdicts$/, (_, s) => { const after = Number(s.get('after') ?? 0); return { items: after >= 5000 ? [] : Array.from({ length: 500 }, (_, i) => ({ row: after + i + 1, source: 'CITY', sourceRef: `BJ-${after + i}`, verdict: ['ACCEPTED', 'JOINED', 'DUPLICATE', 'REVISED', 'QUARANTINED'][(after + i) % 5], case: 1200, reasons: (after + i) % 5 === 4 ? quarantined(1).reasons : [] })) } }],
  [/^\/sources$/, () => ({ items: ['CITY', 'TELECOM', 'BANK'].map((code, i) => ({ code, name: ['市反诈中心', '运营商', '银行柜面'][i], trust: 5 - i, registered: i === 2 ? 'BY_IMPORT' : 'BY_HAND', needsReview: i === 2, clockSkewSeconds: i * 40, lastHeardAt: at(-i * 30), leadsReceived: 24000 - i * 3000, hasKey: i < 2 })) })],
  [/^\/persons$/, (_, s) => page(Array.from({ length: 30 }, (_, i) => ({ person: person(i), unit: station(i % 15), cases: 1 + (i % 3), leads: 2 + (i % 5), ...(i % 2 ? { openCase: 1200 + i } : { lastOutcome: 'DISSUADED' }) })), s)],
  [/^\/persons\/(\d+)$/, ([, id]) => ({ person: person(Number(id) - 500), unit: station(0), identifiers: [{ kind: 'PHONE', masked: '138****1234' }, { kind: 'ID_NUMBER', masked: '110***********1234' }], household: [{ person: person(3), relation: 'SPOUSE', basis: 'STATED' }], cases: [{ id: 1200, stage: 'OPEN', grade: 'URGENT', openedAt: at(-40) }, { id: 1001, stage: 'CLOSED', grade: 'MEDIUM', openedAt: at(-90000), outcome: 'DISSUADED' }], merges: [{ id: 5, other: person(9), by: '孙丽', at: at(-500), reason: '同一人,号码更换' }], likeness: [{ person: person(6), matchedBy: ['PHONE'] }] })],
  [/^\/units$/, units], [/^\/map$/, map],
  [/^\/unresolved$/, (_, s) => page([0, 1, 2].map((i) => ({ id: 80 + i, case: 1210 + i, address: '西城区校场*号院', candidates: [{ unit: station(0), why: '校场口胡同属广内' }, { unit: station(9), why: '校场小区属天桥' }], since: at(-15), state: 'OPEN' })), s)],
  [/^\/transfers$/, () => ({ items: [transfer(0), transfer(1), transfer(2)] })],
  [/^\/staff$/, () => ({ items: Array.from({ length: 12 }, (_, i) => ({ id: 7 + i, name: ['周建明', '孙丽', '马超', '何静'][i % 4], unit: station(i % 3), role: i % 4 ? 'DISSUADER' : 'STATION_LEAD', sworn: i % 3 === 0, onDuty: i % 4 !== 3, openCases: i })) })],
  [/^\/twin-runs$/, () => ({ items: [TWIN_RUN(2, 'RUNNING', 0.35), TWIN_RUN(1, 'DONE', 1)] })],
  [/^\/twin-runs\/(\d+)$/, ([, id]) => (id === '1' ? { run: TWIN_RUN(1, 'DONE', 1), result: TWIN_RESULT } : { run: TWIN_RUN(2, 'RUNNING', 0.35) })],
]

export function answer(method, path, search, body) {
  if (path === '/session' && method === 'POST') { signedIn = true; return [200, GETS.find(([pattern]) => pattern.test('/session'))[1]()] }
  if (path === '/session' && method === 'DELETE') { signedIn = false; return [204, undefined] }
  if (path === '/session' && !signedIn) return [401, { code: 'session.none', detail: 'Nobody is signed in.' }]
  if (method === 'GET') {
    for (const [pattern, make] of GETS) {
      const match = pattern.exec(path)
      const value = match && make(match, search)
      if (value) return [200, value]
    }
    return [404, { code: 'request.not-found', detail: 'There is nothing at this address.' }]
  }
  return post(path, body ? body : '{}')
}

function post(path, body) {
  const [, id, move] = /^\/cases\/(\d+)\/([a-z-]+)/.exec(path) ?? []
  if (move === 'presence') return [200, { viewers: ['周建明', '孙丽'] }]
  if (path.startsWith('/offers/')) return [200, { id: 70, caseId: 1200, state: path.endsWith('accept') ? 'ACCEPTED' : 'DECLINED' }]
  if (path.endsWith('/reveal')) return [200, { name: '王建国', phones: ['+8613812341234'], idNumber: '110102194803050000', address: '西城区校场口胡同 1 号' }]
  if (id) {
    const found = rows.find((one) => one.id === Number(id))
    if (id === '1203' && move === 'claim') return [409, { code: 'case.already-claimed', detail: 'taken', params: { by: '孙丽', at: at(-1) } }]
    if (move === 'claim') Object.assign(found, { assignee: { id: 7, name: ME.name, unit: ME.unit }, claimedAt: at(0), version: found.version + 1 })
    if (move === 'close') return [422, { code: 'close.state-not-reached', detail: '', params: { state: 'DENIES', needed: ['ADMITS', 'CLEAN'] } }]
    return [200, view(found)]
  }
  if (path === '/addresses/resolve') return [200, { result: 'RESOLVED', unit: station(0), community: '校场社区', street: '广安门内街道', how: 'community', confidence: 0.92 }]
  if (path === '/leads') return [200, { received: 1, accepted: 1, joined: 0, duplicate: 0, revised: 0, quarantined: 0, verdicts: [{ row: 1, verdict: 'ACCEPTED', case: 1200, lead: 9000, reasons: [] }] }]
  if (path === '/sources') return [200, { source: {}, key: 'fs_demo_key_shown_once' }]
  if (path === '/imports') return [202, imported(0)]
  return [200, body.length > 2 ? JSON.parse(body) : {}]
}
