import { randomUUID } from 'node:crypto'
import type { Identity } from '../../engine/mailboxes/account.ts'
import type { Discovered } from '../../engine/mailboxes/discovered.ts'
import type { SenderInput } from '../../node/probes/accounts-desk.ts'
import { splitArguments } from '../check/report-options.ts'
import type { OfficePlaces, OpenedOffice } from '../office/open-office.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { AccountExit } from './account-exit.ts'
import { ADD_OPTIONS, authenticationFrom, type Environment, mannerOf, oneLine } from './account-options.ts'
import { addressFrom } from './add-mailbox.ts'
import { findAccount } from './find-account.ts'
import { keepAccount } from './keep-account.ts'
import { PORTS, serverFrom } from './server-option.ts'
import { withOffice } from './with-office.ts'

const OPTIONS = {
  ...ADD_OPTIONS,
  submission: { type: 'string' },
  name: { type: 'string' },
  from: { type: 'string', multiple: true },
  reports: { type: 'string' },
  'other-path': { type: 'string' },
} as const

type Values = ReturnType<typeof splitArguments<typeof OPTIONS>>['values']

/** `postdesk sender add ADDRESS`: the user's own submission service with the identities it may send as. */
export async function addSender(
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
    const name = input.label || address
    return keepAccount({
      kind: 'sender',
      id: input.id,
      name,
      address,
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

async function inputFrom(address: string, values: Values, found: Discovered, { office, knowledge }: OpenedOffice) {
  const known = (await office.accounts.senders()).find(
    ({ sender }) => sender.identities[0]?.address === address,
  )?.sender
  const server = { given: values.submission, starttls: values.starttls ?? false, pin: values.pin }
  const submission = serverFrom(server, known?.submission ?? found.submission, PORTS.submission)
  if (submission === null)
    throw new WrongUsage(
      `expected --submission HOST, because no server was found for ${address} (${found.tried.join('; ')})`,
    )
  const login = values.login ?? known?.login ?? found.login
  const asked = values.oauth !== undefined || values['client-id'] !== undefined || known === undefined
  const other = { given: values['other-path'], starttls: values.starttls ?? false, pin: undefined }
  const input: SenderInput = {
    id: known?.id ?? randomUUID(),
    label: oneLine(values.label ?? known?.label ?? '', '--label', 200),
    submission,
    login: oneLine(login, '--login'),
    authentication: asked ? authenticationFrom(values, found.preset, knowledge().issuers) : known.authentication,
    identities: identitiesFrom(address, values, known?.identities ?? []),
    reportsMailbox:
      values.reports === undefined ? (known?.reportsMailbox ?? null) : await mailboxId(values.reports, office),
    otherPath: serverFrom(other, known?.otherPath ?? null, PORTS.submission),
  }
  return { input, isNew: known === undefined }
}

const MOST_IDENTITIES = 50

function identitiesFrom(address: string, { name, from }: Values, known: readonly Identity[]): readonly Identity[] {
  const first = { name: oneLine(name ?? known[0]?.name ?? '', '--name', 200), address }
  const others = from?.map(identityFrom) ?? known.slice(1)
  const all = [first, ...others.filter((one) => one.address !== address)]
  if (all.length > MOST_IDENTITIES) throw new WrongUsage(`expected at most ${MOST_IDENTITIES} identities`)
  return all
}

/** `Ann Example <ann@example.org>`, or the address alone. */
function identityFrom(text: string): Identity {
  const at = text.lastIndexOf('<')
  if (at < 0) return { name: '', address: addressFrom([text.trim()]) }
  const name = text
    .slice(0, at)
    .trim()
    .replace(/^"(.*)"$/, '$1')
  return { name: oneLine(name, '--from', 200), address: addressFrom([text.slice(at + 1).replace(/>\s*$/, '')]) }
}

async function mailboxId(wanted: string, office: OpenedOffice['office']): Promise<string> {
  const mailboxes = (await office.accounts.mailboxes()).map(({ mailbox }) => mailbox)
  return findAccount(mailboxes, wanted, ({ address }) => [address]).id
}
