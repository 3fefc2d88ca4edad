// What the stand-in answers about the plan, in the shapes of the HTTP contract.
const ACTIONS = ['CALL', 'VISIT', 'FAMILY_CALL', 'BANK_WATCH', 'SQUAD_VISIT']
const NAMES = ['孙丽', '马超', '何静', '罗建平', '唐敏']
const SENTENCES = [
  { code: 'plan.why.leaving', parameters: { yuan: 412_345, minutes: 38.2 } },
  { code: 'plan.why.saves', parameters: { yuan: 61_240, minutes: 5.1 } },
  { code: 'plan.why.overdue', parameters: { waited: 45, maximum: 30 } },
  { code: 'plan.why.under-way', parameters: { action: 'VISIT' } },
  { code: 'plan.why.spaced', parameters: { action: 'CALL', minutes: 12 } },
]
const reasons = (i) => [
  { code: 'policy.saves-per-minute', points: 1_200_000 - i * 40_000, values: { yuan: 61_000 - i * 2_000, minutes: 5 } },
  ...(i % 2 ? [{ code: 'policy.travel', points: -90_000, values: { minutes: 12 } }] : []),
  { code: 'policy.saved-later-too', points: -400_000, values: { minutes: 17, yuan: 22_000 } },
]

export function planAnswers({ at, rows, station }) {
  const staff = (i) => ({ id: i === 0 ? 7 : 20 + i, name: i === 0 ? '周建明' : NAMES[i % 5], unit: station(i % 6) })
  const runnerUp = (i) => ({ caseId: 1204 + i, action: ACTIONS[(i + 1) % 5], difference: [1_200, 45_000, 60, 900_000_000, -3_000][i % 5] })
  const start = (i, n) => {
    const row = rows[(i * 3 + n) % 40]
    const visit = i % 3 !== 2
    return { caseId: row.id, grade: row.grade, action: visit ? 'VISIT' : ACTIONS[(i + n) % 5], staff: staff(i), from: station(i % 6) && rows[i].place, to: rows[(i * 3 + n + 1) % 15].place, startAt: at(n * 22), arriveAt: at(n * 22 + (visit ? 9 : 0)), endAt: at(n * 22 + 20), travelMinutes: visit ? 9.2 : 0, score: 900_000 - i * 30_000 - n, reasons: reasons(i + n), overdue: i === 3, held: i === 1 && n === 0, ...(n === 0 && i % 4 === 0 ? { offerId: 70 + i } : {}), runnerUp: runnerUp(i + n) }
  }
  const hour = Array.from({ length: 6 }, (_, i) => [0, 1, 2].map((n) => start(i, n))).flat()
  const offer = (i, more = {}) => ({ id: 70 + i, caseId: rows[i].id, grade: rows[i].grade, action: ACTIONS[i % 5], state: 'OPEN', staff: staff(i), byName: '计划', bySystem: true, recommended: staff(i), score: 800_000, reasons: reasons(i), runnerUp: runnerUp(i), offeredAt: at(-1), expiresAt: at(1.3), ...more })
  const change = (name, rank, parameters = {}) => ({ code: `plan.change.${name}`, parameters, score: 40_000, difference: -12_000, rank })
  const curve = Array.from({ length: 25 }, (_, i) => ({ minutes: Math.round(10_080 * (i / 24) ** 3), yuan: Math.round(56_000 * Math.exp(-i / 5)) }))
  const reinforcement = { level: 2, most: 3, calledAt: at(-9), steps: [{ level: 2, adds: 'SQUAD_DUTY', unit: station(2), people: [staff(0), staff(1), staff(2)], state: 'ASKED', at: at(-9), acknowledgedBy: [staff(2)] }] }
  const casePlan = (id) => ({
    asOf: at(0), caseId: id, rank: 3, of: 57, sentence: SENTENCES[0], maximumWait: { minutes: 30, waited: 12, overdue: false },
    money: { threat: 0.35, stake: 160_000, atRisk: 80_000, watched: 0.4, leaves: [['PT30M', 0.22], ['PT2H', 0.41], ['PT24H', 0.66], ['P7D', 0.995]].map(([within, chance]) => ({ within, chance })), expectedLoss: [{ in: 'PT0S', yuan: 56_000 }, { in: 'PT1H', yuan: 31_000 }], since: at(-40), kinds: { NONE: 0.65, OPEN: 0.11, DEEP: 0.24 }, curve },
    actions: ACTIONS.map((action, i) => ({ action, reach: 0.55 - i * 0.05, persuade: 0.31 + i * 0.06, minutes: 2.8 + i * 20, saves: 17_000 - i * 800, perMinute: 6071 - i * 900, tried: i === 0 ? 2 : 0, talks: i === 0 ? 1 : 0, most: 4, possible: i !== 2, ...(i === 2 ? { blocked: { code: 'plan.blocked.spaced', parameters: { minutes: 9 } } } : {}) })),
    people: [0, 1, 2, 3].map((i) => ({ staff: staff(i + 1), action: ACTIONS[i % 3], score: 53_211, reasons: reasons(i), difference: i * 24_000, travelMinutes: 0 })),
    wouldChange: [change('bank-watch', 9), change('one-hour-later', 2, { minutes: 60 }), change('busy-call', 1), change('denies', 2), change('double-stake', 3, { yuan: 160_000 }), change('no-fraud', 57)],
    ...(id === 1200 ? { offer: offer(0) } : {}), offers: [offer(3, { state: 'EXPIRED' }), offer(2, { state: 'DECLINED', decline: 'TOO_FAR' })], reinforcement,
  })
  const decision = (i) => ({ offer: offer(i, { state: ['ACCEPTED', 'ACCEPTED', 'DECLINED', 'EXPIRED'][i % 4], decline: i % 4 === 2 ? 'TOO_FAR' : undefined, ...(i % 3 === 1 ? { bySystem: false, byName: '周建明', override: { reason: 'KNOWS_PERSON' }, recommended: staff(4) } : {}) }), came: i % 4 < 2 ? { outcome: 'DISSUADED', firstContactAt: at(-3), closedAt: at(-1), moved: i === 1 ? '12000.00' : '0.00' } : undefined, difference: i % 3 === 1 ? -3200 : 0 })
  const estimate = (action, kind, what, talks, published, mean) => ({ action, kind, what, talks, published, mean, low: mean - 0.09, high: mean + 0.09, n: talks ? 0.3 : 31.4 })
  return [
    [/^\/plan$/, () => ({ asOf: at(0), load: { people: 24, free: 9, open: 60, price: 120.5, waitMinutes: 17, overloaded: true }, starts: hour.filter((_, i) => i % 3 === 0), nextHour: hour, waiting: rows.slice(20, 55).map((row, i) => ({ caseId: row.id, grade: row.grade, sentence: SENTENCES[i % 5], rank: 21 + i, to: row.place })) })],
    [/^\/plan\/next$/, () => ({ asOf: at(0), staff: staff(0), free: true, notFree: [], offer: offer(0), next: start(0, 0), then: [start(0, 1), start(0, 2)] })],
    [/^\/cases\/(\d+)\/plan$/, ([, id]) => casePlan(Number(id))],
    [/^\/plan\/settings$/, () => ({ floor: 2000, hardship: 1, usualMeans: 85000, currency: 'CNY', maximumWait: { URGENT: 30, HIGH: 240, MEDIUM: 1440, LOW: 4320 }, reservedEvery: 4, leastWorth: 1 })],
    [/^\/plan\/reinforcement$/, () => ({ items: [{ caseId: 1201, grade: 'URGENT', level: 2, steps: reinforcement.steps, waitingFor: [staff(0), staff(1)] }] })],
    [/^\/plan\/decisions$/, () => ({ from: at(-600), summary: [{ state: 'ACCEPTED', overridden: false, n: 41, reached: 30, dissuaded: 21, lost: 2, medianAnswerSeconds: 44 }, { state: 'ACCEPTED', overridden: true, n: 8, reached: 5, dissuaded: 3, lost: 1, medianAnswerSeconds: 61 }, { state: 'DECLINED', overridden: false, n: 4, reached: 0, dissuaded: 0, lost: 0 }], reasons: [{ kind: 'DECLINE', code: 'TOO_FAR', n: 4 }, { kind: 'OVERRIDE', code: 'KNOWS_PERSON', n: 3 }], items: Array.from({ length: 14 }, (_, i) => decision(i)) })],
    [/^\/plan\/estimates$/, () => ({ asOf: at(0), firmness: 50, outcomes: 812, lines: ACTIONS.slice(0, 3).flatMap((action) => [estimate(action, 'OPEN', 'REACH', 0, 0.6, 0.57), estimate(action, 'DEEP', 'REACH', 0, 0.4, 0.31), estimate(action, 'OPEN', 'STOP', 0, 0.5, 0.62), estimate(action, 'DEEP', 'STOP', 1, 0.2, 0.2)]) })],
  ]
}

/** A row of the board as the plan sees it. */
export function rowPlan(i, station) {
  return { rank: i + 1, overdue: i === 2, sentence: SENTENCES[i % 5], action: ACTIONS[i % 5], bestStaff: { id: 21, name: NAMES[i % 5], unit: station(0) }, ...(i % 7 === 0 ? { offeredTo: { id: 21, name: NAMES[i % 5], unit: station(0) } } : {}) }
}
