import { relative, sep } from 'node:path'
import { PROJECT } from '../project.mjs'

/** Suites that wait for servers, windows, pages and other programs: a busy computer may make one of them late. Judges get no second try. */
const WAITING = ['node', 'main', 'preload', 'cli', 'renderer', 'house', 'lab-stage', 'lab', 'e2e']

/**
 * What vitest's JSON says of one file.
 * @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }} FileResult
 */

/**
 * Those that failed and may be tried once more, whole.
 * @param {readonly FileResult[]} files
 * @returns {readonly string[]}
 */
export function filesToTryAgain(files) {
  return failed(files).filter((file) => WAITING.includes(relative(PROJECT, file).split(sep)[1] ?? ''))
}

/**
 * The results that count, and who passed only at the second try.
 * @param {readonly FileResult[]} first
 * @param {readonly FileResult[]} second
 */
export function withSecondTry(first, second) {
  const again = filesToTryAgain(first)
  const stillFailed = failed(second)
  return {
    files: [...first.filter(({ name }) => !again.includes(name)), ...second],
    late: second.map(({ name }) => name).filter((name) => !stillFailed.includes(name)),
    // Who was to be tried again and is not among the results did not even begin.
    lost: again.filter((name) => !second.some((one) => one.name === name)).length,
  }
}

/**
 * A file that does not even load, or fails in what all its tests share, counts as one that failed.
 * @param {readonly FileResult[]} files
 * @returns {import('./tally.mjs').Tally}
 */
export function count(files) {
  const all = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const failures = all.filter((status) => status === 'failed').length
  const broken = files.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length
  const passed = all.filter((status) => status === 'passed').length
  return { passed, failed: failures + broken, skipped: all.length - passed - failures }
}

/**
 * @param {readonly FileResult[]} files
 * @returns {readonly string[]}
 */
function failed(files) {
  return files.filter((file) => file.status === 'failed' || hasFailedTest(file)).map(({ name }) => name)
}

/** @param {FileResult} file */
function hasFailedTest({ assertionResults }) {
  return assertionResults.some(({ status }) => status === 'failed')
}
