import { mailServicesThread } from '../../src/node/mailboxes/mail-services-thread.ts'

/** Watches as the main process does, and tells on stdout what it sees. Call: node watch-twenty.js WORKER COUNT */
const [, , worker = '', count = '20'] = process.argv
const services = mailServicesThread(worker)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
let watching = 0
for (let index = 0; index < Number(count); index++) {
  const login = `user${index}@example.net`
  services.watch({
    mailbox: {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      address: login,
      label: '',
      role: 'test',
      preset: 'other',
      family: 'example.net',
      imap: { host: '192.0.2.1', port: 993, security: 'implicit', pinnedCertificate: null },
      login,
      authentication: { kind: 'password' },
      contact: 'cold',
      junkFolder: null,
      authservIds: [],
      cleanUp: false,
      paused: false,
      addedAt: '2026-01-01T00:00:00Z',
    },
    credential: async () => ({ kind: 'password', password: 'bench' }),
    tokens: () => [`benchbenchbenchbenchbench${'abcdefghijklmnopqrstuvwxyz'[index]}`],
    junkNames: [],
    positions: {},
    onSighting: ({ token, folder }) => say({ kind: 'sighting', token, folder, at: Date.now() }),
    onPositions: () => {},
    onState: ({ state }) => {
      watching += state === 'watching' ? 1 : 0
      if (state === 'watching' && watching === Number(count)) say({ kind: 'ready', at: Date.now() })
    },
  })
}
process.stdin.on('data', () => {
  const { user, system } = process.cpuUsage()
  say({ kind: 'usage', rss: process.memoryUsage().rss, cpuMs: (user + system) / 1000 })
})
process.stdin.on('end', () => void services.close().then(() => process.exit()))
