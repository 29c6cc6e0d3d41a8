import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { PROJECT } from '../project.mjs'
import { count, filesToTryAgain, withSecondTry } from './second-try.mjs'
import { sum } from './tally.mjs'

const VITEST = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs')

/**
 * Runs the suites of vitest that fit the patterns, and counts their tests. A file of a waiting suite that fails is tried once more, whole, and
 * who passed only then is told of loudly.
 * @param {readonly string[]} projects as vitest's `--project` takes them
 * @param {'asItComes' | 'atTheEnd'} [telling] when others run at the same time, what they print is kept apart
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuites(projects, telling = 'asItComes') {
  const folder = mkdtempSync(join(tmpdir(), 'postdesk-tests-'))
  const log = telling === 'atTheEnd' ? join(folder, 'log') : null
  try {
    const first = await tryOnce(projects, [], join(folder, 'first.json'), log)
    const again = filesToTryAgain(first.files)
    if (again.length === 0) return atLeastOneFailure(first.success, count(first.files))
    const second = await tryOnce(projects, again, join(folder, 'second.json'), log)
    const { files, late, lost } = withSecondTry(first.files, second.files)
    const words = late.map((name) => `PASSED ONLY AT THE SECOND TRY: ${relative(PROJECT, name)}\n`).join('')
    if (log === null) process.stdout.write(words)
    else appendFileSync(log, words)
    return sum([count(files), { passed: 0, failed: lost, skipped: 0 }])
  } catch (error) {
    console.error(`The suites ${projects.join(' ')} did not come to an end.`, error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    if (log !== null && existsSync(log)) process.stdout.write(readFileSync(log))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} files only these; none: all
 * @param {string} result where the counts are written
 * @param {string | null} log where its output goes; null: to ours
 * @returns {Promise<{ success: boolean, files: readonly import('./second-try.mjs').FileResult[] }>}
 */
async function tryOnce(projects, files, result, log) {
  const status = await vitestBeside(
    [
      'run',
      ...files,
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${result}`,
    ],
    log,
  )
  const { testResults } = JSON.parse(readFileSync(result, 'utf8'))
  return { success: status === 0, files: testResults }
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
  const output = log === null ? 'inherit' : openSync(log, 'a')
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
 * An error outside of any test (or no test at all) fails the run, too.
 * @param {boolean} good
 * @param {import('./tally.mjs').Tally} tally
 * @returns {import('./tally.mjs').Tally}
 */
function atLeastOneFailure(good, tally) {
  return good || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}
