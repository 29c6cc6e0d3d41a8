import { randomBytes, randomUUID } from 'node:crypto'
import type { Discovered } from '../../engine/mailboxes/discovered.ts'
import type { MailKnowledge } from '../../engine/mailboxes/mail-knowledge.ts'
import type { OAuthIssuer } from '../../engine/mailboxes/preset.ts'
import type { Net } from '../checks/pretended-internet.ts'
import type { Logins } from '../mailboxes/oauth/logins.ts'
import { readMailKnowledge } from '../mailboxes/read-mail-knowledge.ts'
import type { PostOfficePorts } from './ports.ts'
import { PostOffice } from './post-office.ts'

/** How long anybody waits for a token, or for what an address tells. */
const PATIENCE_MS = 60_000

/** What differs between window and command line. */
export type OpenPostOfficeOptions = Pick<
  PostOfficePorts,
  | 'store'
  | 'services'
  | 'secrets'
  | 'words'
  | 'diagnose'
  | 'analyse'
  | 'onProbes'
  | 'onMailboxes'
  | 'onDiagnosed'
  | 'reportBug'
  | 'now'
> & {
  readonly net: Net
  /** `out/mail-knowledge.json`; it is read when it is first needed. */
  readonly knowledgeFile: string
  /** Authorization servers beside those of our files. */
  readonly issuers?: readonly OAuthIssuer[]
}

/** A post office with what belongs to it. */
export interface OpenedPostOffice {
  readonly office: PostOffice
  readonly logins: Logins
  readonly credential: PostOfficePorts['credential']
  knowledge(): MailKnowledge
  discover(address: string): Promise<Discovered>
}

/** Puts a post office together. Nothing is read, asked or sent before it is needed. */
export function openPostOffice(options: OpenPostOfficeOptions): OpenedPostOffice {
  const { net, knowledgeFile, issuers = [], secrets, now } = options
  let read: MailKnowledge | undefined
  const knowledge = () => {
    read ??= withIssuers(readMailKnowledge(knowledgeFile), [...issuers, ...(net.pretended?.issuers ?? [])])
    return read
  }
  const logins = laterLogins(async () => {
    const [{ createLogins }, { postFormIn }] = await Promise.all([
      import('../mailboxes/oauth/logins.ts'),
      import('../mailboxes/oauth/post-form-in.ts'),
    ])
    return createLogins({ secrets, issuers: knowledge().issuers, post: postFormIn(net), now: () => now().getTime() })
  })
  const discover = async (address: string) => {
    const { discoverInNet } = await import('../mailboxes/discover/discover-in-net.ts')
    return discoverInNet(address, { presets: knowledge().presets, net, signal: AbortSignal.timeout(PATIENCE_MS) })
  }
  const credential: PostOfficePorts['credential'] = async ({ kind, account: { id, authentication } }, refused) => {
    const fresh = await logins.fresh({ kind, id, authentication }, AbortSignal.timeout(PATIENCE_MS), refused)
    return fresh.kind === 'credential' ? fresh.credential : fresh.trouble
  }
  const office = new PostOffice({
    ...options,
    knowledge,
    discover,
    credential,
    newId: randomUUID,
    randomBytes,
    process: THIS_PROCESS,
  })
  return { office, logins, credential, knowledge, discover }
}

function withIssuers({ presets, issuers }: MailKnowledge, others: readonly OAuthIssuer[]): MailKnowledge {
  return { presets, issuers: [...issuers, ...others] }
}

/** Most people log in with passwords: what OAuth needs is read when somebody needs it. */
function laterLogins(open: () => Promise<Logins>): Logins {
  let opened: Promise<Logins> | undefined
  const logins = () => {
    opened ??= open()
    return opened
  }
  return {
    fresh: async (...given) => (await logins()).fresh(...given),
    authorizeInBrowser: async (...given) => (await logins()).authorizeInBrowser(...given),
    authorizeByDevice: async (...given) => (await logins()).authorizeByDevice(...given),
  }
}

/** This process, and whether another one lives. */
export const THIS_PROCESS: PostOfficePorts['process'] = { id: process.pid, isAlive }

/** Signal 0 only asks (kill(2)); one that is another user's lives too. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
