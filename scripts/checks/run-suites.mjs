import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from '../project.mjs'

const VITEST = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs')

/**
 * Runs the suites of vitest that fit the patterns, and counts their tests.
 * @param {readonly string[]} projects as vitest's `--project` takes them
 * @param {'asItComes' | 'atTheEnd'} [telling] when others run at the same time, what they print is kept apart
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuites(projects, telling = 'asItComes') {
  const folder = mkdtempSync(join(tmpdir(), 'postdesk-tests-'))
  const file = join(folder, 'result.json')
  const log = telling === 'atTheEnd' ? join(folder, 'log') : null
  try {
    const status = await vitestBeside(
      [
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${file}`,
      ],
      log,
    )
    if (log !== null) process.stdout.write(readFileSync(log))
    return atLeastOneFailure(status === 0, count(JSON.parse(readFileSync(file, 'utf8'))))
  } catch {
    console.error(`The suites ${projects.join(' ')} did not come to an end.`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The names of all other suites: each has a folder of its name in test/ (several negations would be an "or" for vitest).
 * @param {readonly string[]} names
 */
export function suitesExcept(...names) {
  return readdirSync(join(PROJECT, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !names.includes(entry.name))
    .map(({ name }) => name)
}

/**
 * Counts the tests of suites that cannot run here, by reading them only: to load them may already take what is missing.
 * @param {string} project
 * @returns {import('./tally.mjs').Tally}
 */
export function skipSuites(project) {
  const { stdout } = vitest(['list', '--project', project, '--json', '--staticParse'])
  return { passed: 0, failed: 0, skipped: JSON.parse(stdout ?? '[]').length }
}

/** The build before has set NODE_ENV to production, in which the tests of the window do not even load. */
const environment = () => ({ ...process.env, NODE_ENV: 'test' })

/** @param {readonly string[]} args */
function vitest(args) {
  return spawnSync(process.execPath, [VITEST, ...args], {
    cwd: PROJECT,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
}

/**
 * Runs vitest, and leaves room for others meanwhile.
 * @param {readonly string[]} args
 * @param {string | null} log where its output goes; null: to ours
 * @returns {Promise<number | null>} its exit code
 */
function vitestBeside(args, log) {
  const output = log === null ? 'inherit' : openSync(log, 'w')
  const child = spawn(process.execPath, [VITEST, ...args], {
    cwd: PROJECT,
    env: environment(),
    stdio: ['ignore', output, output],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (typeof output === 'number') closeSync(output)
      resolve(code)
    })
  })
}

/**
 * A file that does not even load has no tests that could fail: it counts as one.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} result
 * @returns {import('./tally.mjs').Tally}
 */
function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests }
}

/**
 * An error outside of any test (or no test at all) fails the run, too.
 * @param {boolean} good
 * @param {import('./tally.mjs').Tally} tally
 * @returns {import('./tally.mjs').Tally}
 */
function atLeastOneFailure(good, tally) {
  return good || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}
