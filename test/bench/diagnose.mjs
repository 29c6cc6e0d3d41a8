import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBounces, makeLargeBounce } from './make-bounces.mjs'
import { measureNode, measurePerl, median } from './measure.mjs'

const COMMAND = join(import.meta.dirname, '../../out/cli/index.js')
const MESSAGES = Number(process.argv[2] ?? 20_000)
const RUNS = Number(process.argv[3] ?? 5)

/**
 * How fast `postdesk diagnose --jsonl` is over a large folder, as a whole process, beside Sisimai on the same files where it is installed
 * (Debian: libsisimai-perl). Call: node test/bench/diagnose.mjs [messages] [runs]
 */
const folder = mkdtempSync(join(tmpdir(), 'postdesk-bench-'))
try {
  const messages = join(folder, 'messages')
  const { bytes } = makeBounces(messages, MESSAGES)
  console.log(`${MESSAGES} messages, ${megabytes(bytes)}; median of ${RUNS} runs, each a whole process`)
  compare(messages)
  largeMail(join(folder, 'large.eml'))
  start()
} finally {
  rmSync(folder, { recursive: true })
}

/** Runs of both take turns, so that a busy machine is busy for both. @param {string} messages */
function compare(messages) {
  const sisimai = sisimaiVersion()
  const ours = []
  const theirs = []
  for (let run = 0; run < RUNS; run++) {
    ours.push(measureNode([COMMAND, 'diagnose', '--jsonl', messages]))
    if (sisimai) theirs.push(measurePerl(`use Sisimai; print Sisimai->dump(shift, delivered => 1) // ''`, [messages]))
  }
  const our = median(ours)
  report('postdesk', our, 'at least 5000, under 150 MB')
  if (!sisimai) return console.log('Sisimai is not installed (Debian: libsisimai-perl): nothing to compare with')
  const their = median(theirs)
  report(`Sisimai ${sisimai}`, their, '')
  console.log(`ratio                ${(their.cpuSeconds / our.cpuSeconds).toFixed(1)} times Sisimai (at least 4)`)
}

/** @param {string} file */
function largeMail(file) {
  writeFileSync(file, makeLargeBounce(50_000_000))
  for (const option of ['--json', '--jsonl']) {
    const cost = median(Array.from({ length: RUNS }, () => measureNode([COMMAND, 'diagnose', option, file])))
    console.log(
      `one 50 MB mail       ${seconds(cost.wallSeconds)} wall, ${seconds(cost.cpuSeconds)} CPU, ${Math.round(cost.peakMegabytes)} MB, ${option} (under 1 s)`,
    )
  }
}

function start() {
  const cpu = (argv) =>
    seconds(median(Array.from({ length: 3 * RUNS }, () => measureNode(argv, '550 5.1.1 User unknown'))).cpuSeconds)
  console.log(
    `start                ${cpu([COMMAND, '--version'])} CPU --version, ${cpu([COMMAND, 'diagnose'])} one reply (under 0.15 s); Node alone ${cpu(['-e', '0'])}`,
  )
}

/** @param {string} name @param {import('./measure.mjs').Cost} cost @param {string} target */
function report(name, { cpuSeconds, wallSeconds, peakMegabytes }, target) {
  const speed = Math.round(MESSAGES / cpuSeconds)
  console.log(
    `${name.padEnd(20)} ${speed} messages per second and core (${seconds(cpuSeconds)} CPU, ${seconds(wallSeconds)} wall, ${Math.round(peakMegabytes)} MB)${target && `; ${target}`}`,
  )
}

function sisimaiVersion() {
  const { status, stdout } = spawnSync('perl', ['-MSisimai', '-e', 'print Sisimai->version'], { encoding: 'utf8' })
  return status === 0 ? stdout : null
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(2)} s`
}

/** @param {number} value */
function megabytes(value) {
  return `${Math.round(value / 1e6)} MB`
}
