import type { Authentication } from '../../engine/mailboxes/account.ts'
import type { AuthorizeEnd } from '../../node/mailboxes/oauth/logins.ts'
import { ACCOUNT_WORDS } from '../../text/mailboxes/command.ts'
import { loginPage } from '../../text/mailboxes/login-page.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { terminalText } from '../output/terminal-text.ts'
import type { Manner } from './account-options.ts'

/** Whose login it is. */
export interface LoginOf {
  readonly kind: 'mailbox' | 'sender'
  readonly id: string
  readonly address: string
  readonly authentication: Authentication
}

/**
 * Has the user log in at the provider: by a code that can be typed in anywhere, or, where the provider offers none or the user wants
 * it, in a browser of this computer. All of it on the standard error, so that the standard output stays clean. Ctrl+C cancels.
 */
export async function logIn(
  account: LoginOf,
  { logins, knowledge }: OpenedOffice,
  { language }: Manner,
  inBrowser: boolean,
): Promise<AuthorizeEnd> {
  const { authentication, address } = account
  const issuer = knowledge().issuers.find(({ id }) => authentication.kind === 'oauth' && id === authentication.issuer)
  const stop = new AbortController()
  const cancel = () => stop.abort()
  process.once('SIGINT', cancel)
  const { signal } = stop
  const tell = (text: string) => process.stderr.write(`${text}\n`)
  try {
    if (inBrowser || issuer === undefined || issuer.deviceEndpoint === null) {
      const open = (url: string) => void tell(ACCOUNT_WORDS.openThis(url)[language])
      return await logins.authorizeInBrowser(account, { hint: address, open, page: loginPage(language), signal })
    }
    return await logins.authorizeByDevice(account, {
      show: ({ userCode, verificationUri }) =>
        tell(ACCOUNT_WORDS.typeThis(terminalText(verificationUri), terminalText(userCode))[language]),
      signal,
    })
  } finally {
    process.off('SIGINT', cancel)
  }
}
