import { CHECKS } from '../../engine/checks/registry.ts'
import type { Report } from '../../engine/checks/report.ts'
import type { Subject } from '../../engine/checks/subject.ts'
import { readRawMessage } from '../../engine/dkim/raw-message.ts'
import { readAuthorDomain } from '../../engine/dmarc/author-domain.ts'
import { toAddress, WrongRequest } from './check-request.ts'
import { chooseChecks } from './choose-checks.ts'
import { type RunOptions, runInWorld } from './run-in-world.ts'

/** A mail to be checked, with what is known beyond its headers. */
export interface MessageRequest {
  readonly source: string
  readonly address: string | null
  readonly ehloName: string | null
  readonly mailFrom: string | null
  readonly authservIds: readonly string[]
  readonly resolver: string | null
  readonly only: readonly string[] | null
}

/** Larger mails are not taken: no server does. */
const MOST_OCTETS = 150_000_000

/** Checks one mail, as seen from this computer. Rejects with WrongRequest for a text that is no mail. */
export async function runMessageChecks(request: MessageRequest, options: RunOptions): Promise<Report> {
  const { source, address, ehloName, mailFrom, authservIds } = request
  if (source.length > MOST_OCTETS)
    throw new WrongRequest(`expected a mail of at most 150 MB, got ${source.length} octets`)
  const message = { source, address: address === null ? null : toAddress(address), ehloName, mailFrom, authservIds }
  const subject: Omit<Subject, 'knowledge'> = {
    domain: domainOf(source),
    addresses: message.address === null ? [] : [message.address],
    ehloName,
    selectors: [],
    // Reading a mail is no reason to talk with anybody's server.
    ownServers: [],
    message,
    localPart: null,
  }
  return runInWorld(chooseChecks(CHECKS, 'message', request.only), subject, request.resolver, options)
}

/** The domain of its author; a mail that names none can still be looked at. */
function domainOf(source: string): string {
  const { fields } = readRawMessage(source.slice(0, 1_000_000))
  if (fields.length === 0)
    throw new WrongRequest('expected a mail with its headers, got a text without any header field')
  const author = readAuthorDomain(fields.filter(({ name }) => name === 'from').map(({ value }) => value))
  return author.domain ?? ('domains' in author ? author.domains[0] : undefined) ?? 'invalid'
}
