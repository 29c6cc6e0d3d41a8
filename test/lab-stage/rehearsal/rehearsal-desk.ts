import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rehearsal } from '../../../src/lab/rehearsal/start-rehearsal.ts'
import { analyseMessage } from '../../../src/node/analysis/analyse-message.ts'
import { netOf } from '../../../src/node/checks/pretended-internet.ts'
import { diagnosing } from '../../../src/node/diagnosis/diagnosing.ts'
import { mailServices } from '../../../src/node/mailboxes/direct-mail-services.ts'
import { keychainSecrets } from '../../../src/node/mailboxes/keychain/keychain-secrets.ts'
import { openPostOffice } from '../../../src/node/probes/open-post-office.ts'
import { storeIn } from '../../../src/node/store/store.ts'
import { PROBE_WORDS } from '../../../src/text/probes/mails.ts'

const ANALYSIS = {
  address: null,
  ehloName: null,
  resolver: null,
  ownServers: [],
} as const

/** The program's post office as a person who rehearses has it, with the accounts stored and a quick pace. */
export async function openRehearsalDesk({ labFile, accounts }: Rehearsal, now: () => Date = () => new Date()) {
  const folder = await mkdtemp(join(tmpdir(), 'postdesk-rehearsal-desk-'))
  const environment = { POSTDESK_LAB: labFile }
  const net = netOf(environment)
  const store = storeIn(folder, now)
  const secrets = keychainSecrets(() => Promise.reject(new Error('none')))
  const diagnosis = diagnosing('out/knowledge.json')
  const bugs: unknown[] = []
  const post = openPostOffice({
    store,
    secrets,
    net,
    words: PROBE_WORDS,
    services: mailServices({ net, pace: { hotMs: 100, pollMs: 300, tickMs: 50, firstRetryMs: 100 } }),
    now,
    reportBug: (bug) => bugs.push(bug),
    knowledgeFile: 'out/mail-knowledge.json',
    issuers: [accounts.issuer],
    diagnose: (bytes) => diagnosis.diagnose({ bytes }),
    analyse: ({ message, mailFrom, authservIds }) =>
      analyseMessage(
        { ...ANALYSIS, source: Buffer.from(message).toString('latin1'), mailFrom, authservIds },
        { knowledgeFile: 'out/check-knowledge.json', environment },
      ),
    onProbes: () => {},
    onMailboxes: () => {},
    onDiagnosed: () => {},
  })
  for (const { key, secret } of accounts.secrets) await secrets.write(key, secret)
  for (const mailbox of accounts.mailboxes) await store.keepMailbox(mailbox)
  await store.keepSender(accounts.sender)
  const close = async () => {
    await post.office.close()
    await store.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  return { ...post, store, bugs, folder, close }
}
