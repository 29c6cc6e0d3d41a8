import type { MailboxInput, SenderInput } from '../../../src/node/probes/accounts-desk.ts'
import type { DeskTask } from './desk-task.ts'
import { KNOWLEDGE_FILES } from './start-desk.ts'
import { domainOf, MAILBOXES, PASSWORD, SENDER, type TestMailbox, USER } from './world.ts'

const SENDER_ID = '00000000-0000-4000-8000-000000000100'

/** The mailbox where reports come to. */
export const REPORTS: MailboxInput = {
  ...inputOf({ address: SENDER, fate: 'inbox', by: 'postfix' }, 99),
  role: 'reports',
  imap: { host: USER.name, port: 993, security: 'implicit', pinnedCertificate: null },
}

/** The twelve, as somebody sets them up. */
export const TEST_MAILBOXES: readonly MailboxInput[] = MAILBOXES.map(inputOf)

/** The user's own server to send with. */
const SENDER_INPUT: SenderInput = {
  id: SENDER_ID,
  label: '',
  submission: { host: USER.name, port: 587, security: 'starttls', pinnedCertificate: null },
  login: SENDER,
  authentication: { kind: 'password' },
  identities: [{ name: 'Werkhof', address: SENDER }],
  reportsMailbox: REPORTS.id,
  otherPath: null,
}

/** What a desk is told, but for its folder. */
export function deskTask(folder: string, some: Partial<DeskTask> = {}): DeskTask {
  const mailboxes = [...TEST_MAILBOXES, REPORTS]
  const accounts = [...mailboxes.map(({ id }) => `mailbox/${id}`), `sender/${SENDER_ID}`]
  return {
    folder,
    aheadMs: 0,
    mailboxes,
    sender: SENDER_INPUT,
    secrets: Object.fromEntries(accounts.map((account) => [`${account}/password`, PASSWORD])),
    limits: { spacingSeconds: 30, perFamilyPerDay: 50, giveUpAfterSeconds: 600 },
    probesForEach: 0,
    probesAtMost: 1000,
    insists: false,
    tellsAll: false,
    knowledgeFiles: KNOWLEDGE_FILES,
    ...some,
  }
}

function inputOf({ address, security, fate, folder }: TestMailbox, index: number): MailboxInput {
  const starttls = security === 'starttls'
  return {
    id: `00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}`,
    address,
    label: '',
    role: 'test',
    preset: 'other',
    imap: {
      host: `imap.${domainOf(address)}`,
      port: starttls ? 143 : 993,
      security: starttls ? 'starttls' : 'implicit',
      pinnedCertificate: null,
    },
    login: address,
    authentication: { kind: 'password' },
    contact: 'cold',
    // Where special-use tells, nobody has to.
    junkFolder: fate === 'junk' && folder !== 'Junk' ? (folder ?? null) : null,
    authservIds: [],
    cleanUp: false,
    paused: false,
  }
}
