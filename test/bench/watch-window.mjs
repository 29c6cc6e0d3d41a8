import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runnerImport } from 'vite'
import { hasDisplay } from '../../scripts/electron/display.mjs'
import { PROJECT } from '../../scripts/project.mjs'

const COUNT = Number(process.argv[2] ?? 20)
const SECONDS = Number(process.argv[3] ?? 20)
/** What the main process of the window may take while it watches, and of one core while nothing happens. */
const [MOST_MEGABYTES, MOST_PERCENT] = [150, 3]

/**
 * The real window with twenty mailboxes that are watched: memory of its main process, before and while it watches, and CPU.
 * Memory is what the process has for itself (private pages); what it shares with the other processes of Electron is told apart.
 * Call: node test/bench/watch-window.mjs [mailboxes] [seconds]
 */
if (!hasDisplay()) {
  console.error('There is no display to open a window on: xvfb-run -a node test/bench/watch-window.mjs')
  process.exit(1)
}
const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(PROJECT, path), { configFile: false, logLevel: 'error' })).module
const { startMailboxServer } = await load('src/lab/mail/imap/start-mailbox-server.ts')
const { certificateMaker } = await load('src/lab/certificates/make-certificate.ts')
const { storeIn } = await load('src/node/store/store.ts')
const { launchApp } = await load('test/support/launch-app.ts')

const folder = mkdtempSync(join(tmpdir(), 'postdesk-watch-window-'))
const maker = await certificateMaker()
const { chainPem, keyPem } = await maker.make({ names: ['192.0.2.1'] })
const logins = Array.from({ length: COUNT }, (_, index) => `user${index}@example.net`)
const server = await startMailboxServer({
  accounts: logins.map((login) => ({ login, password: 'bench' })),
  tls: { cert: chainPem, key: keyPem },
})
try {
  const ids = logins.map(() => randomUUID())
  await fillStore(ids)
  const desk = await launchApp({ dataFolder: folder, env: { POSTDESK_LAB: labFile() } })
  try {
    const pid = desk.app.process().pid
    await wait(3000)
    const before = usageOf(pid)
    for (const [index, id] of ids.entries()) await register(desk, id, logins[index] ?? '')
    while (server.connections < COUNT) await wait(200)
    await wait(5000)
    const watching = usageOf(pid)
    await wait(SECONDS * 1000)
    const after = usageOf(pid)
    report(before, watching, after)
  } finally {
    await desk.quit()
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** One probe on its way to each mailbox, so that each is watched. */
async function fillStore(/** @type {readonly string[]} */ ids) {
  const store = storeIn(folder, () => new Date())
  const at = new Date().toISOString()
  await store.importProbes(
    ids.map((mailbox, index) => ({
      message: Buffer.from('Subject: bench\r\n\r\nbench\r\n'),
      events: [
        { at, type: 'composed', plan: planOf(mailbox, index, at) },
        { at, type: 'submitting', server: 'mail.example.org:465' },
        { at, type: 'submitted', reply: '250 2.0.0 Ok', queueId: null, dsn: false, tls: null },
      ],
    })),
  )
  await store.close()
}

function planOf(/** @type {string} */ mailbox, /** @type {number} */ index, /** @type {string} */ at) {
  const token = `${'bench'.repeat(5)}${'abcdefghijklmnopqrstuvwxyz'[index % 26]}`
  return {
    id: randomUUID(),
    token,
    batch: randomUUID(),
    experiment: null,
    sender: randomUUID(),
    mailbox,
    address: logins[index],
    preset: 'other',
    family: 'example.net',
    from: { name: 'Bench', address: 'bench@example.org' },
    envelopeFrom: 'bench@example.org',
    subject: 'bench',
    variant: 'plain',
    language: 'en',
    messageId: `<pd.${token}@example.org>`,
    contact: 'cold',
    firstContact: true,
    sha256: '0'.repeat(64),
    size: 26,
    notBefore: at,
    giveUpAfterSeconds: 7200,
  }
}

async function register(desk, /** @type {string} */ id, /** @type {string} */ login) {
  const mailbox = {
    id,
    address: login,
    label: '',
    role: 'test',
    preset: 'other',
    imap: { host: '192.0.2.1', port: 993, security: 'implicit', pinnedCertificate: null },
    login,
    authentication: { kind: 'password' },
    contact: 'cold',
    junkFolder: null,
    authservIds: [],
    cleanUp: false,
    paused: false,
  }
  const reply = await desk.call('mailboxes.save', { mailbox, secret: 'bench' })
  if (!reply.ok) throw new Error(JSON.stringify(reply.fault))
}

function labFile() {
  const caFile = join(folder, 'ca.pem')
  writeFileSync(caFile, maker.rootPem)
  const path = join(folder, 'lab.json')
  const map = { 'tcp:192.0.2.1:993': `127.0.0.1:${server.port}` }
  // Nobody answers there: families are told by the address alone.
  writeFileSync(path, JSON.stringify({ map, resolver: '192.0.2.53', caFile }))
  return path
}

/** Of Linux: megabytes for itself and in all, and milliseconds of CPU. */
function usageOf(/** @type {number | undefined} */ pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = (/** @type {string} */ name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0)
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return {
    own: (kilobytes('Private_Clean') + kilobytes('Private_Dirty')) / 1000,
    all: kilobytes('Rss') / 1000,
    cpuMs: (Number(stat[11]) + Number(stat[12])) * 10,
  }
}

function report(before, watching, after) {
  const percent = (after.cpuMs - watching.cpuMs) / (SECONDS * 10)
  const say = ({ own, all }) => `${own.toFixed(0)} MB (${all.toFixed(0)} MB with what is shared)`
  console.log(`${COUNT} mailboxes, ${server.connections} connections`)
  console.log(`main process: ${say(before)} before, ${say(after)} while watching`)
  console.log(`CPU ${percent.toFixed(2)} % of a core over ${SECONDS} s`)
  if (after.own > MOST_MEGABYTES || percent > MOST_PERCENT) {
    console.error(`more than ${MOST_MEGABYTES} MB or ${MOST_PERCENT} %`)
    process.exitCode = 1
  }
}
