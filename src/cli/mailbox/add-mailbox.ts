import { randomUUID } from 'node:crypto'
import type { Discovered } from '../../engine/mailboxes/discovered.ts'
import { sendableAddress, UnsendableAddress } from '../../node/mailboxes/smtp/sendable-address.ts'
import type { MailboxInput } from '../../node/probes/accounts-desk.ts'
import { splitArguments } from '../check/report-options.ts'
import type { OfficePlaces, OpenedOffice } from '../office/open-office.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { AccountExit } from './account-exit.ts'
import { ADD_OPTIONS, authenticationFrom, type Environment, mannerOf, oneLine } from './account-options.ts'
import { keepAccount } from './keep-account.ts'
import { PORTS, serverFrom } from './server-option.ts'
import { withOffice } from './with-office.ts'

const OPTIONS = {
  ...ADD_OPTIONS,
  imap: { type: 'string' },
  role: { type: 'string' },
  junk: { type: 'string' },
  warm: { type: 'boolean' },
  'authserv-id': { type: 'string', multiple: true },
  'clean-up': { type: 'boolean' },
  pause: { type: 'boolean' },
} as const

type Values = ReturnType<typeof splitArguments<typeof OPTIONS>>['values']

/** `postdesk mailbox add ADDRESS`: finds the servers, logs in, tests, keeps. An address that is there already is changed. */
export async function addMailbox(
  argv: readonly string[],
  environment: Environment,
  places: OfficePlaces,
): Promise<AccountExit> {
  const { values, positionals } = splitArguments(argv, OPTIONS)
  const address = addressFrom(positionals)
  const manner = mannerOf(values, environment)
  return withOffice(places, manner, async (office) => {
    const found = await office.discover(address)
    const { input, isNew } = await inputFrom(address, values, found, office)
    return keepAccount({
      kind: 'mailbox',
      id: input.id,
      name: input.address,
      address: input.address,
      login: input.login,
      isNew,
      input,
      found,
      office,
      manner,
      values,
    })
  })
}

/** The address that is meant. Throws WrongUsage. */
export function addressFrom([address, ...more]: readonly string[]): string {
  if (address === undefined || more.length > 0) throw new WrongUsage('expected one address')
  try {
    return sendableAddress(address).address
  } catch (error) {
    if (error instanceof UnsendableAddress)
      throw new WrongUsage(`expected an address, got "${address}": ${error.message}`)
    throw error
  }
}

async function inputFrom(address: string, values: Values, found: Discovered, { office, knowledge }: OpenedOffice) {
  const known = (await office.accounts.mailboxes()).find(({ mailbox }) => mailbox.address === address)?.mailbox
  const server = { given: values.imap, starttls: values.starttls ?? false, pin: values.pin }
  const imap = serverFrom(server, known?.imap ?? found.imap, PORTS.imap)
  if (imap === null) throw new WrongUsage(noServer(address, found))
  const { role = known?.role ?? 'test' } = values
  if (role !== 'test' && role !== 'reports') throw new WrongUsage(`expected --role test or reports, got "${role}"`)
  const login = values.login ?? known?.login ?? found.login
  const asked = values.oauth !== undefined || values['client-id'] !== undefined || known === undefined
  const input: MailboxInput = {
    id: known?.id ?? randomUUID(),
    address,
    label: oneLine(values.label ?? known?.label ?? '', '--label', 200),
    role,
    preset: found.preset?.id ?? 'other',
    imap,
    login: oneLine(login, '--login'),
    authentication: asked ? authenticationFrom(values, found.preset, knowledge().issuers) : known.authentication,
    contact: values.warm === true ? 'warm' : (known?.contact ?? 'cold'),
    junkFolder: values.junk === undefined ? (known?.junkFolder ?? null) : oneLine(values.junk, '--junk', 500),
    authservIds: values['authserv-id']?.map((id) => oneLine(id, '--authserv-id', 253)) ?? known?.authservIds ?? [],
    cleanUp: values['clean-up'] ?? known?.cleanUp ?? false,
    paused: values.pause ?? false,
  }
  return { input, isNew: known === undefined }
}

function noServer(address: string, { preset, tried }: Discovered): string {
  const [first] = preset?.howTo ?? []
  if (first !== undefined) return first.en
  return `expected --imap HOST, because no server was found for ${address} (${tried.join('; ')})`
}
