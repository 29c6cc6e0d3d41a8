import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { build, runnerImport } from 'vite'
import { PROJECT } from '../../scripts/project.mjs'

const COUNT = Number(process.argv[2] ?? 20)
const SECONDS = Number(process.argv[3] ?? 30)
/** What watching may cost: memory of the process, share of one core while nothing happens, and how late mail is noticed. */
const [MOST_MEGABYTES, MOST_PERCENT, MOST_DELAY_MS] = [150, 3, 2000]
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * Twenty mailboxes, watched by IDLE in a worker thread, with one open probe each: memory and CPU of the process while nothing
 * comes, then how soon each mail is noticed. Call: node test/bench/watch.mjs [mailboxes] [seconds]
 */
const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(PROJECT, path), { configFile: false, logLevel: 'error' })).module
const { startMailboxServer } = await load('src/lab/mail/imap/start-mailbox-server.ts')
const { certificateMaker } = await load('src/lab/certificates/make-certificate.ts')

const folder = mkdtempSync(join(tmpdir(), 'postdesk-watch-'))
const maker = await certificateMaker()
const { chainPem, keyPem } = await maker.make({ names: ['192.0.2.1'] })
const logins = Array.from({ length: COUNT }, (_, index) => `user${index}@example.net`)
const server = await startMailboxServer({
  accounts: logins.map((login) => ({ login, password: 'bench' })),
  tls: { cert: chainPem, key: keyPem },
})
try {
  const watcher = startWatcher(await bundle())
  await watcher.next('ready')
  await wait(3000)
  const before = await watcher.usage()
  await wait(SECONDS * 1000)
  const after = await watcher.usage()
  const delays = []
  for (const [index, login] of logins.entries()) delays.push(await deliver(watcher, login, LETTERS[index % 26] ?? 'a'))
  watcher.end()
  report(before, after, delays)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** The worker and what owns it, as they are built for the window. */
async function bundle() {
  const input = {
    'watch-twenty': join(PROJECT, 'test/bench/watch-twenty.ts'),
    'mail-worker': join(PROJECT, 'src/node/mailboxes/mail-worker.ts'),
  }
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: folder, target: 'node20.19', rolldownOptions: { input } },
    resolve: { alias: { 'bigint-buffer': 'bigint-buffer/dist/browser.js' } },
    ssr: { noExternal: true },
  })
  return folder
}

function startWatcher(/** @type {string} */ built) {
  const caFile = join(built, 'ca.pem')
  writeFileSync(caFile, maker.rootPem)
  const labFile = join(built, 'lab.json')
  const map = { 'tcp:192.0.2.1:993': `127.0.0.1:${server.port}` }
  writeFileSync(labFile, JSON.stringify({ map, resolver: '192.0.2.53', caFile }))
  const command = [join(built, 'watch-twenty.js'), join(built, 'mail-worker.js'), String(COUNT)]
  const env = { ...process.env, POSTDESK_LAB: labFile }
  const child = spawn(process.execPath, command, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map()
  createInterface(child.stdout).on('line', (line) => {
    const said = JSON.parse(line)
    waiting.get(said.token ?? said.kind)?.(said)
  })
  const next = (/** @type {string} */ what) => new Promise((resolve) => waiting.set(what, resolve))
  return {
    next,
    usage: () => {
      child.stdin.write('?\n')
      return next('usage')
    },
    end: () => child.stdin.end(),
  }
}

async function deliver(watcher, /** @type {string} */ login, /** @type {string} */ letter) {
  const token = `benchbenchbenchbenchbench${letter}`
  const noticed = watcher.next(token)
  const start = Date.now()
  server
    .account(login)
    .deliver('INBOX', `Message-ID: <pd.${token}@example.org>\r\nPostdesk-Probe: ${token}\r\n\r\nHi\r\n`)
  return (await noticed).at - start
}

function report(before, after, /** @type {number[]} */ delays) {
  const sorted = delays.toSorted((a, b) => a - b)
  const worst = sorted.at(-1) ?? 0
  const megabytes = after.rss / 1e6
  const percent = (after.cpuMs - before.cpuMs) / (SECONDS * 10)
  console.log(`${COUNT} mailboxes, ${server.connections} connections`)
  console.log(`memory ${megabytes.toFixed(0)} MB, CPU ${percent.toFixed(2)} % of a core over ${SECONDS} s`)
  console.log(`noticed after ${sorted[Math.floor(sorted.length / 2)]} ms (median), ${worst} ms (worst)`)
  if (megabytes > MOST_MEGABYTES || percent > MOST_PERCENT || worst > MOST_DELAY_MS) {
    console.error(`more than ${MOST_MEGABYTES} MB, ${MOST_PERCENT} % or ${MOST_DELAY_MS} ms`)
    process.exitCode = 1
  }
}
