import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { PROJECT } from '../../scripts/project.mjs'

const LATENCY_MS = Number(process.argv[2] ?? 50)
const RUNS = Number(process.argv[3] ?? 5)
/** What a run may take beside its longest chain of dependent questions, and at all. */
const [MOST_OF_CHAIN, MOST_MS] = [1.3, 4000]

/**
 * How long a whole run of checks takes in a test internet where every answer comes late, beside the longest chain of
 * questions of which each needs the answer before it. Call: node test/bench/checks.mjs [latency in ms] [runs]
 */
const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(PROJECT, path), { configFile: false, logLevel: 'error' })).module
const { startScenario } = await load('src/lab/start-scenario.ts')
const { perfectScenario } = await load('src/lab/scenarios/perfect/perfect-scenario.ts')
const { writeLabFile } = await load('src/lab/write-lab-file.ts')

const folder = mkdtempSync(join(tmpdir(), 'postdesk-checks-'))
const lab = await startScenario({ ...perfectScenario(), latencyMs: LATENCY_MS })
try {
  const file = await writeLabFile(lab, folder)
  const reports = []
  for (let run = 0; run < RUNS; run++) reports.push(await check(file))
  report(reports.sort((a, b) => a.durationMs - b.durationMs))
  compareWithCheckdmarc()
} finally {
  await lab.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function check(/** @type {string} */ file) {
  const before = lab.questions.length
  const argv = [
    'check',
    lab.scenario.domain,
    '--own',
    'all',
    '--selector',
    Object.keys(lab.scenario.dkimKeys).join(','),
  ]
  const command = [join(PROJECT, 'out/cli/index.js'), ...argv, '--json']
  const child = spawn(process.execPath, command, { env: { ...process.env, POSTDESK_LAB: file } })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    text += piece
  })
  await new Promise((resolve) => child.on('close', resolve))
  const asked = lab.questions.slice(before)
  return { ...JSON.parse(text), asked: asked.length, twice: countTwice(asked) }
}

/** Questions to the resolver that came more than once; its honesty is tested by asking over UDP and over TCP. */
function countTwice(
  /** @type {readonly { server: string, name: string, type: string, transport: string, variant: string }[]} */ asked,
) {
  const keys = asked
    .filter(({ server }) => server === 'resolver')
    .map((one) => `${one.name} ${one.type} ${one.transport} ${one.variant}`)
  return keys.length - new Set(keys).size
}

function report(reports) {
  const median = reports[Math.floor(reports.length / 2)]
  const { durationMs, longestChainMs, queries, findings, asked, twice } = median
  const factor = durationMs / longestChainMs
  console.log(`${findings.length} checks, every answer ${LATENCY_MS} ms late; median of ${RUNS} runs`)
  console.log(`  whole run       ${durationMs} ms (fastest ${reports[0].durationMs}, at most ${MOST_MS})`)
  console.log(
    `  longest chain   ${longestChainMs} ms; the run took ${factor.toFixed(2)} times that (at most ${MOST_OF_CHAIN})`,
  )
  console.log(
    `  asked           ${queries.dns} DNS, ${queries.dialogues} dialogues, ${queries.https} pages; ${asked} seen by the lab, ${twice} of them twice`,
  )
  console.log(`  slowest checks  ${slowest(findings).join(', ')}`)
  process.exitCode = factor <= MOST_OF_CHAIN && durationMs <= MOST_MS ? 0 : 1
}

function slowest(findings) {
  const sorted = findings.toSorted((a, b) => b.tookMs - a.tookMs)
  return sorted.slice(0, 5).map(({ id, tookMs }) => `${id} ${tookMs} ms`)
}

/** Another program for the same job, where it is installed; it needs the real internet, so only its start is told. */
function compareWithCheckdmarc() {
  const found = spawnSync('checkdmarc', ['--version'], { encoding: 'utf8' })
  console.log(
    found.status === 0
      ? `checkdmarc ${found.stdout.trim()} is installed`
      : 'checkdmarc is not installed: no comparison',
  )
}
