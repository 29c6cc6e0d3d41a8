import { z } from 'zod'
import { isReturnPattern } from '../../engine/blocklists/match-return.ts'
import type { Blocklist, KnownSelector, MailHost } from '../../engine/checks/check-knowledge.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words in lower-case joined by hyphens')
const date = z.iso.date()
const url = z.url({ protocol: /^https?$/ })
const localized = z.strictObject({ en: z.string().min(3), de: z.string().min(3) })
const name = z.string().regex(/^[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?$/, 'expected a domain name in lower-case')
const testEntries = z.strictObject({ listed: z.string().min(3), notListed: z.string().min(3) })

/** The shape of resources/blocklists/*.json; see Blocklist. */
const blocklistSchema = z.strictObject({
  id,
  name: z.string().min(2),
  owner: z.string().min(2),
  zone: name,
  lists: z.array(z.enum(['ipv4', 'ipv6', 'domain'])).min(1),
  kind: z.enum(['block', 'allow', 'information']),
  weight: z.enum(['high', 'medium', 'low']),
  status: z.enum(['alive', 'dead', 'closed']),
  returns: z
    .array(
      z.strictObject({
        match: z.string().refine(isReturnPattern, 'expected 127.0.0.2, 127.0.*.2, 127.0.0.0/24 or 127.0.0.0&8'),
        means: z.enum(['listed', 'refusal', 'information', 'allowed']),
        text: localized,
      }),
    )
    .min(1),
  test: testEntries.nullable(),
  domainTest: testEntries.nullable(),
  removal: z.strictObject({ text: localized, url: url.nullable() }).nullable(),
  lookupUrl: z
    .string()
    .regex(/^https?:\/\//)
    .nullable(),
  source: url,
  verifiedOn: date,
  unsure: z.boolean(),
})

/** The shape of resources/checks/selectors.json. */
const selectorsSchema = z
  .array(
    z.strictObject({
      selector: z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/),
      usedBy: z.string().min(2),
      verifiedOn: date,
    }),
  )
  .min(1)

/** The shape of resources/checks/mail-hosts.json. */
const mailHostsSchema = z
  .array(
    z.strictObject({
      id,
      name: z.string().min(2),
      mx: z.array(name),
      spf: z.array(name),
      selectors: z.array(z.string().min(1)),
      kind: z.enum(['mailboxes', 'relay', 'filter']),
    }),
  )
  .min(1)

/** Reads one blocklist. Throws a ZodError that names the place. */
export function parseBlocklist(json: unknown): Blocklist {
  return blocklistSchema.parse(json)
}

/** Reads the known selectors. Throws a ZodError that names the place. */
export function parseSelectors(json: unknown): readonly KnownSelector[] {
  return selectorsSchema.parse(json)
}

/** Reads the known mail hosts. Throws a ZodError that names the place. */
export function parseMailHosts(json: unknown): readonly MailHost[] {
  return mailHostsSchema.parse(json)
}
