import type { Discovered } from '../../engine/mailboxes/discovered.ts'
import type { ConnectionTest } from '../../engine/mailboxes/mail-trouble.ts'
import type { MailboxInput, MailboxNow, SenderInput, SenderNow } from '../../node/probes/accounts-desk.ts'
import { ACCOUNT_WORDS } from '../../text/mailboxes/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { ACCOUNT_EXIT, type AccountExit } from './account-exit.ts'
import type { Manner } from './account-options.ts'
import { logIn } from './log-in.ts'
import { printJson } from './print-json.ts'
import { secretFor } from './read-secret.ts'
import { testForPeople, troubleLines } from './test-for-people.ts'
import { discoveredToJson, listed } from './to-json.ts'

interface Keep {
  readonly id: string
  /** What it is called in sentences. */
  readonly name: string
  readonly address: string
  readonly login: string
  readonly isNew: boolean
  readonly found: Discovered
  readonly office: OpenedOffice
  readonly manner: Manner
  readonly values: {
    readonly 'secret-fd'?: string | undefined
    readonly 'secret-env'?: string | undefined
    readonly browser?: boolean | undefined
    readonly 'no-test'?: boolean | undefined
  }
}

/** An account that is to be kept. */
export type KeepAccount = Keep &
  (
    | { readonly kind: 'mailbox'; readonly input: MailboxInput }
    | { readonly kind: 'sender'; readonly input: SenderInput }
  )

/** Logs in, tests and keeps an account. A new one that fails is not kept, nor is any secret of it. */
export async function keepAccount(account: KeepAccount): Promise<AccountExit> {
  const { id, kind, isNew, office, manner, values } = account
  const secret = await secretOf(account)
  const discard = async () => {
    if (!isNew) return
    await office.secrets.forget(`${kind}/${id}/password`)
    await office.secrets.forget(`${kind}/${id}/oauth`)
  }
  if (!(await authorized(account, secret))) {
    await discard()
    return ACCOUNT_EXIT.refused
  }
  const test = values['no-test'] === true ? null : await testOf(account, secret)
  const saved = test === null || test.ok ? await save(account, secret) : null
  if (saved === null) await discard()
  await tell(account, saved, test)
  if (secret !== null || account.input.authentication.kind === 'oauth') await tellOfMemory(office, manner)
  return saved === null ? ACCOUNT_EXIT.refused : ACCOUNT_EXIT.done
}

/** The password, or the secret of a client of one's own where the issuer wants one; null: what is kept already, or none. */
async function secretOf({ input, login, isNew, office, manner, values }: KeepAccount): Promise<string | null> {
  const { authentication } = input
  const issuer = office
    .knowledge()
    .issuers.find(({ id }) => authentication.kind === 'oauth' && id === authentication.issuer)
  const source = { fd: values['secret-fd'], env: values['secret-env'] }
  const question =
    issuer === undefined ? ACCOUNT_WORDS.password(terminalText(login)) : ACCOUNT_WORDS.clientSecret(issuer.name)
  const asks = isNew && (issuer === undefined || issuer.needsClientSecret)
  const handedIn = source.fd !== undefined || source.env !== undefined
  return asks || handedIn ? secretFor(source, manner.environment, question[manner.language]) : null
}

/** True for a password: whether it is right says the test. */
async function authorized(account: KeepAccount, secret: string | null): Promise<boolean> {
  const { input, kind, id, address, office, manner, values } = account
  const { authentication } = input
  if (authentication.kind !== 'oauth') return true
  if (secret !== null) await office.secrets.write(`${kind}/${id}/password`, secret)
  const end = await logIn({ kind, id, address, authentication }, office, manner, values.browser ?? false)
  if (end.state === 'authorized') return true
  const { language } = manner
  const lines = end.state === 'cancelled' ? [ACCOUNT_WORDS.cancelled[language]] : troubleLines(end.trouble, language)
  for (const line of lines) reportProblem(line)
  return false
}

function testOf(account: KeepAccount, secret: string | null): Promise<ConnectionTest> {
  const { accounts } = account.office.office
  return account.kind === 'mailbox'
    ? accounts.testMailbox(account.input, secret)
    : accounts.testSender(account.input, secret)
}

function save(account: KeepAccount, secret: string | null) {
  const { accounts } = account.office.office
  return account.kind === 'mailbox'
    ? accounts.saveMailbox(account.input, secret)
    : accounts.saveSender(account.input, secret)
}

async function tell(
  { name, isNew, found, manner }: KeepAccount,
  saved: MailboxNow | SenderNow | null,
  test: ConnectionTest | null,
): Promise<void> {
  const { json, language } = manner
  if (json)
    return printJson({ saved: saved === null ? null : listed(saved), test, discovered: discoveredToJson(found) })
  if (test !== null) process.stdout.write(testForPeople(test, language, styleFor(process.stdout)))
  const words = saved === null ? ACCOUNT_WORDS.notKept : isNew ? ACCOUNT_WORDS.kept : ACCOUNT_WORDS.changed
  process.stdout.write(`${terminalText(words(name)[language])}\n`)
}

/** Said at the moment when it matters, so that nobody looks for the password later. */
async function tellOfMemory({ secrets }: OpenedOffice, { language }: Manner): Promise<void> {
  const state = await secrets.state()
  if (state.kind === 'memory') reportProblem(ACCOUNT_WORDS.memory(state.why)[language])
}
