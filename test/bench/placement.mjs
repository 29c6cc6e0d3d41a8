import { join } from 'node:path'
import { runnerImport } from 'vite'
import { PROJECT } from '../../scripts/project.mjs'

const PROBES = Number(process.argv[2] ?? 50_000)
const RUNS = Number(process.argv[3] ?? 7)
const MOST_MS = 200

/** How long the placement of many probes takes to add up. Call: node test/bench/placement.mjs [probes] [runs] */
const { module } = await runnerImport(join(PROJECT, 'src/engine/measuring/make-placement-report.ts'), {
  configFile: false,
  logLevel: 'error',
})
const DAY_MS = 86_400_000
const to = Date.parse('2026-11-21T12:00:00.000Z')
const families = Array.from({ length: 12 }, (_, number) => `family-${number}`)
const probes = Array.from({ length: PROBES }, (_, number) => probeOf(number))
const question = {
  from: new Date(to - 1100 * DAY_MS).toISOString(),
  to: new Date(to).toISOString(),
  now: new Date(to).toISOString(),
  bucketDays: 7,
  nameOf: (/** @type {string} */ family) => family,
}
const times = []
for (let run = 0; run < RUNS; run++) {
  const start = performance.now()
  const report = module.placementReport(probes, [], question)
  times.push(performance.now() - start)
  if (report.families.length !== families.length) throw new Error('expected all families')
}
const middle = times.sort((one, other) => one - other)[RUNS >> 1] ?? 0
console.log(`${PROBES} probes: ${middle.toFixed(0)} ms (of ${RUNS} runs the middle; at most ${MOST_MS} ms)`)
if (middle > MOST_MS) process.exitCode = 1

/** @param {number} number */
function probeOf(number) {
  const at = new Date(to - ((number * 7919) % 1100) * DAY_MS).toISOString()
  const arrived = number % 10 !== 0
  return {
    plan: {
      family: families[number % families.length],
      contact: number % 3 === 0 ? 'warm' : 'cold',
      firstContact: number % 50 === 0,
    },
    state: arrived ? 'arrived' : 'neverSeen',
    composedAt: at,
    submittedAt: at,
    submission: {},
    placement: arrived ? { kind: number % 4 === 0 ? 'junk' : 'inbox' } : null,
    delay: arrived ? { seconds: number % 300, by: 'received', skewed: false } : null,
    reports: [],
  }
}
