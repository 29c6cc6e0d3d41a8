import type { Mailbox } from '../../../engine/mailboxes/account.ts'
import type { ConnectionTest } from '../../../engine/mailboxes/mail-trouble.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import { scrubber } from '../connect/scrub.ts'
import { stageLog } from '../connect/stage-log.ts'
import type { Credential } from '../mail-services.ts'
import { type ImapSession, type ImapSessionOptions, openImapSession } from './imap-session.ts'
import { type FolderList, isJunkFolder, listFolders } from './list-folders.ts'

/** Connects, logs in and opens INBOX for reading; looks at nothing. Never rejects. */
export async function testMailbox(
  mailbox: Mailbox,
  credential: Credential,
  options: ImapSessionOptions,
): Promise<ConnectionTest> {
  const log = stageLog(scrubber(credential, mailbox.login))
  let session: ImapSession | null = null
  try {
    session = await openImapSession(mailbox, credential, { ...options, onStage: log.passed })
    const { client, patience } = session
    const list = await listFolders(session, junkNamesOf(mailbox))
    const limits = { ms: patience.replyMs, octets: 500_000 }
    await session.run(limits, () => client.mailboxOpen('INBOX', { readOnly: true })).catch(noFolder)
    log.passed('folder', `${list.total}`)
    const found = whatItHas(session, list, mailbox)
    await session.run(limits, () => client.logout()).catch(() => {})
    return log.passedAll({ mailbox: found, submission: null })
  } catch (error) {
    return log.failed(error)
  } finally {
    session?.close()
  }
}

function noFolder(error: unknown): never {
  if (error instanceof MailFailure && error.code === 'server-refused') throw error.as('folder-refused')
  throw error
}

function junkNamesOf({ junkFolder }: Mailbox): readonly string[] {
  return junkFolder === null ? [] : [junkFolder]
}

function whatItHas(session: ImapSession, { folders, total }: FolderList, mailbox: Mailbox): ConnectionTest['mailbox'] {
  const junkNames = junkNamesOf(mailbox)
  const junk = folders.find((folder) => isJunkFolder(folder, junkNames))
  return {
    folders: total,
    junkFolder: junk?.path ?? null,
    idle: session.can('IDLE'),
    gmail: session.can('X-GM-EXT-1'),
    capabilities: [...session.client.capabilities.keys()].slice(0, MOST_CAPABILITIES).map((name) => name.slice(0, 80)),
  }
}

const MOST_CAPABILITIES = 100
