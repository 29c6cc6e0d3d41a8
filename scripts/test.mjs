import { fork } from 'node:child_process'
import { join } from 'node:path'
import { buildAll } from './build/build-all.mjs'
import { runNets } from './checks/nets.mjs'
import { runSuites, skipSuites, suitesExcept } from './checks/run-suites.mjs'
import { inWords, one, sum } from './checks/tally.mjs'
import { hasDisplay } from './electron/display.mjs'
import { ensureElectron, NoElectronError } from './electron/ensure-electron.mjs'
import { ensureSystemPackages } from './electron/system-packages.mjs'
import { PROJECT } from './project.mjs'

/** @typedef {import('./checks/tally.mjs').Tally} Tally */

/**
 * What `npm test` runs, in this order and to the end, whatever fails on the way.
 * @type {Readonly<Record<string, () => Promise<Tally>>>}
 */
const PARTS = {
  nets: async () => sum((await runNets()).map(([, passed]) => one(passed))),
  unit: async () => runSuites(suitesExcept('e2e', 'lab')),
  lab: async () => ((await canRunServers()) ? runSuites(['lab'], 'atTheEnd') : skipSuites('lab')),
  e2e: async () => ((await canOpenWindows()) ? runSuites(['e2e']) : skipSuites('e2e')),
}

/** Real servers wait more than they work, so they do it beside all that works; windows come when the rest is done. */
const BESIDE = ['lab']
const IN_TURN = [['nets', 'unit'], ['e2e']]

// What is written into a file or a log is read as it is.
if (!process.stdout.isTTY) process.env.NO_COLOR = '1'

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name))
if (unknown !== undefined) {
  console.error(`test: expected no argument or some of ${Object.keys(PARTS).join(', ')}; got ${unknown}`)
  process.exit(2)
}

const tallies = [await builds()]
const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name)
const beside = BESIDE.filter(isWanted).map(run)
for (const group of IN_TURN) tallies.push(...(await Promise.all(group.filter(isWanted).map(run))))
const all = sum([...tallies, ...(await Promise.all(beside))])
console.log(inWords(all))
process.exit(all.failed === 0 ? 0 : 1)

/** @param {string} name */
async function run(name) {
  return PARTS[name]?.() ?? one(false)
}

/** The suites try what was built, so building is the first test. */
async function builds() {
  try {
    await buildAll()
    return one(true)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.log('✗ build')
    return one(false)
  }
}

/** Says loudly what is missing where no window can be opened. */
async function canOpenWindows() {
  try {
    if (ensureSystemPackages(await ensureElectron(), { display: !hasDisplay() })) return true
  } catch (error) {
    if (!(error instanceof NoElectronError)) throw error
    console.error(error.message)
  }
  console.error('SKIPPED: every test of the window. Nothing was learned about the window in this run.')
  return false
}

/** Says loudly what is missing where no real servers can be run. Others work while it installs. */
async function canRunServers() {
  const missing = await missingBeside()
  if (missing === null) return true
  console.error(`SKIPPED: every test against real servers (Knot, Unbound, Postfix, Exim …): ${missing}.`)
  return false
}

/** @returns {Promise<string | null>} null: nothing */
function missingBeside() {
  const child = fork(join(PROJECT, 'scripts', 'lab', 'prepare-lab.mjs'))
  return new Promise((resolve) => {
    child.once('message', (told) => resolve(/** @type {{ missing: string | null }} */ (told).missing))
    child.once('exit', () => resolve('the preparation of the lab broke off'))
  })
}
