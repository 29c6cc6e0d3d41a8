import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay } from '../../scripts/electron/display.mjs'
import { ensureElectron } from '../../scripts/electron/ensure-electron.mjs'
import { PROJECT } from '../../scripts/project.mjs'
import { startWindow } from './start-window.mjs'

const RUNS = Number(process.argv[2] ?? 15)
/** What the window may cost at most, beside one that does nothing. */
const LIMIT = 1.5

/**
 * How long the window takes from the start of the process until one can type and paste, beside an empty window of the
 * same Electron. Both take turns, so that a busy machine is busy for both; the first start of each is not counted.
 * Call: node test/bench/window-start.mjs [runs]
 */
if (!hasDisplay()) {
  console.error('There is no display to open a window on: xvfb-run -a node test/bench/window-start.mjs')
  process.exit(1)
}
const program = await ensureElectron()
const folders = mkdtempSync(join(tmpdir(), 'postdesk-window-'))
try {
  const [empty, ours] = await compare()
  report('empty window', empty)
  report('postdesk', ours)
  const factor = ours.usable / empty.usable
  console.log(`usable after ${factor.toFixed(2)} times the time of an empty window (at most ${LIMIT})`)
  process.exitCode = factor <= LIMIT ? 0 : 1
} finally {
  rmSync(folders, { recursive: true, force: true })
}

/** The medians of both, in milliseconds. */
async function compare() {
  const measured = { empty: [], ours: [] }
  for (let run = 0; run <= RUNS; run++) {
    const empty = await startWindow(
      program,
      join(import.meta.dirname, 'empty-window', 'main.cjs'),
      join(folders, 'empty'),
      '',
    )
    const ours = await startWindow(program, PROJECT, join(folders, 'ours'), 'postdesk-usable')
    if (run === 0) continue
    measured.empty.push(empty)
    measured.ours.push(ours)
  }
  return [medians(measured.empty), medians(measured.ours)]
}

/** @param {readonly { readonly painted: number, readonly usable: number }[]} starts */
function medians(starts) {
  return { painted: median(starts.map(({ painted }) => painted)), usable: median(starts.map(({ usable }) => usable)) }
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}

/** @param {string} name @param {{ readonly painted: number, readonly usable: number }} medians */
function report(name, { painted, usable }) {
  console.log(`${name.padEnd(14)} first picture ${Math.round(painted)} ms, usable ${Math.round(usable)} ms`)
}
