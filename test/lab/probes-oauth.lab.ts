import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MailKnowledge } from '../../src/engine/mailboxes/mail-knowledge.ts'
import type { OAuthIssuer } from '../../src/engine/mailboxes/preset.ts'
import type { MailboxInput } from '../../src/node/probes/accounts-desk.ts'
import { bundleScript } from '../support/bundle-script.ts'
import { certificateOf } from './perfect-host.ts'
import { deskTask, REPORTS, TEST_MAILBOXES } from './probes/desk-accounts.ts'
import { type MailLab, startMailLab } from './probes/mail-lab.ts'
import { cut } from './probes/mischief.ts'
import { KNOWLEDGE_FILES, type RunningDesk, startDesk } from './probes/start-desk.ts'
import { PLACES } from './probes/world.ts'
import { askedFor, INTROSPECTION_URL, startAuthorization, takeBackAll } from './servers/start-authorization.ts'

/** What the program takes for too little to begin a login with. */
const MARGIN_SECONDS = 120
const GOOD_FOR_SECONDS = 4
const IMAP = `src ${PLACES.store} and ( sport = :993 or sport = :143 )`

const HAFEN: OAuthIssuer = {
  id: 'hafen',
  name: 'Hafen',
  authorizationEndpoint: 'https://login.hafen.netz/authorize',
  tokenEndpoint: 'https://login.hafen.netz/token',
  deviceEndpoint: 'https://login.hafen.netz/device',
  scopes: ['mail'],
  sendingScopes: [],
  redirectHost: '127.0.0.1',
  extraParameters: {},
  needsClientSecret: false,
  clientId: 'postdesk-lab',
  say: { en: '', de: '' },
  mechanisms: ['XOAUTH2'],
  sources: [],
  verifiedOn: '2026-11-21',
}

const ANNA = withTokens('anna@hafen.netz', 'hafen')
const BEN = withTokens('ben@wiese.netz', 'wiese')

let lab: MailLab
beforeAll(async () => {
  lab = await startMailLab({ introspectionUrl: INTROSPECTION_URL })
  await startAuthorization(lab.net, {
    address: PLACES.authorization,
    certificate: certificateOf(lab, 'authorization'),
    device: 'ben@wiese.netz',
    livesSeconds: MARGIN_SECONDS + GOOD_FOR_SECONDS,
    goodForSeconds: GOOD_FOR_SECONDS,
  })
})
afterAll(() => lab?.close())

test('mailboxes are read with tokens, which are renewed when they end, and asked for again when they are taken back', async () => {
  const desk = await openDesk()
  desk.order({ do: 'authorize', mailbox: ANNA, by: 'browser' })
  await desk.until('the browser agreed', ({ authorized }) => authorized === 'authorized')
  desk.order({ do: 'test', mailbox: ANNA, secret: null })
  const { tested } = await desk.until('the mailbox was tried', (latest) => latest.tested !== undefined)
  expect(tested).toMatchObject({ ok: true, trouble: null })
  desk.order({ do: 'authorize', mailbox: BEN, by: 'device' })
  await desk.until('the code was typed in', () => grants().includes('urn:ietf:params:oauth:grant-type:device_code'))
  await wait(500)

  desk.order({ do: 'send', mailboxes: [ANNA.id, BEN.id] })
  const watched = [ANNA.address, BEN.address]
  await desk.until('both are watched', ({ watches = {} }) => watched.every((address) => watches[address] === 'idle'))
  expect(methods()).toEqual(new Set(['XOAUTH2', 'OAUTHBEARER']))
  await desk.until('both have arrived', ({ states }) => states?.arrived === 2)

  await wait(GOOD_FOR_SECONDS * 1000)
  const renewed = grants().filter((grant) => grant === 'refresh_token').length
  cut(lab.net, IMAP)
  await desk.until('the connections are lost', ({ watches = {} }) =>
    watched.some((address) => watches[address] !== 'idle'),
  )
  await desk.until('they are back', ({ watches = {} }) => watched.every((address) => watches[address] === 'idle'))
  expect(grants().filter((grant) => grant === 'refresh_token').length).toBeGreaterThan(renewed)

  await wait(GOOD_FOR_SECONDS * 1000)
  await takeBackAll(lab.net)
  cut(lab.net, IMAP)
  await desk.until('the user is asked', ({ watches = {} }) =>
    watched.every((address) => watches[address] === 'stopped oauth-expired'),
  )
  await desk.kill()
  expect(desk.complaints()).toEqual([])
})

async function openDesk(): Promise<RunningDesk> {
  const known = JSON.parse(readFileSync(KNOWLEDGE_FILES.mail, 'utf8')) as MailKnowledge
  const issuers = [HAFEN, { ...HAFEN, id: 'wiese', mechanisms: ['OAUTHBEARER'] }]
  const mail = lab.net.write('mail-knowledge.json', JSON.stringify({ ...known, issuers }))
  const folder = `${lab.net.folder}/desk`
  lab.net.run('mkdir', '-p', folder)
  const task = deskTask(folder, { knowledgeFiles: { ...KNOWLEDGE_FILES, mail } })
  const secrets = Object.entries(task.secrets).filter(
    ([key]) => ![ANNA.id, BEN.id].some((id) => key.includes(`/${id}/`)),
  )
  const script = await bundleScript('test/lab/probes/desk.ts')
  return startDesk(lab, script, { ...task, mailboxes: [ANNA, BEN, REPORTS], secrets: Object.fromEntries(secrets) })
}

function withTokens(address: string, issuer: string): MailboxInput {
  const mailbox = TEST_MAILBOXES.find((one) => one.address === address)
  if (mailbox === undefined) throw new Error(`no mailbox ${address}`)
  return { ...mailbox, authentication: { kind: 'oauth', issuer, clientId: null } }
}

function grants(): readonly (string | null)[] {
  return askedFor(lab.net).map(({ grant }) => grant)
}

/** How Dovecot was logged in to. */
function methods(): ReadonlySet<string> {
  const log = readFileSync(join(lab.net.folder, 'store.log'), 'utf8')
  return new Set([...log.matchAll(/Login: .*method=([A-Z0-9-]+)/g)].map(([, method = '']) => method))
}
