import type { Sender } from '../../../engine/mailboxes/account.ts'
import type { ConnectionTest } from '../../../engine/mailboxes/mail-trouble.ts'
import { scrubber } from '../connect/scrub.ts'
import { stageLog } from '../connect/stage-log.ts'
import type { Credential } from '../mail-services.ts'
import { logInToSmtp } from './smtp-login.ts'
import { openSmtpSession, type SmtpSession, type SmtpSessionOptions } from './smtp-session.ts'
import { sizeLimit } from './submit.ts'

/** Connects and logs in, and sends nothing. Never rejects. */
export async function testSubmission(
  { submission: server, login }: Sender,
  credential: Credential,
  options: SmtpSessionOptions,
): Promise<ConnectionTest> {
  const scrub = scrubber(credential, login)
  const log = stageLog(scrub)
  let session: SmtpSession | null = null
  try {
    session = await openSmtpSession(server, { ...options, onStage: log.passed })
    await logInToSmtp(session, { login, credential, server, scrub, timeoutMs: options.patience.loginMs })
    log.passed('login', login)
    return log.passedAll({ mailbox: null, submission: whatItOffers(session) })
  } catch (error) {
    return log.failed(error)
  } finally {
    session?.close()
  }
}

function whatItOffers({ keywords, greeting }: SmtpSession) {
  return {
    dsn: keywords.has('DSN'),
    smtpUtf8: keywords.has('SMTPUTF8'),
    size: sizeLimit(keywords),
    name: (/^220[ -](\S{1,255})/.exec(greeting)?.[1] ?? '').toLowerCase(),
  }
}
