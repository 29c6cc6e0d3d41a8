import { z } from 'zod'
import { SETUP_ROLES } from '../../engine/setup/setup.ts'
import type { DnsHost, Hoster, Stack } from '../../engine/setup/setup-knowledge.ts'
import { date, id, localized, unsure } from './schema.ts'

const https = z.url({ protocol: /^https$/ })
const sourced = {
  sources: z.array(z.strictObject({ url: https, asOf: z.string().regex(/^\d{4}(?:-\d\d)?(?:-\d\d)?$/) })).min(1),
  verifiedOn: date,
  unsure,
}
const name = z.string().min(2)
/** What is called alike in every language stands once. */
const anyName = z.union([name, localized])

const hosterSchema = z.strictObject({
  id,
  name,
  country: z.string().regex(/^(?:[A-Z]{2})?$/),
  reverseNames: z.array(z.string().regex(/^[a-z0-9.*-]+$/)),
  port25: z.strictObject({ out: z.enum(['open', 'onRequest', 'blocked', 'unknown']), says: localized }),
  ptr: z.strictObject({ how: z.enum(['panel', 'ticket', 'none', 'unknown']), says: localized }),
  ipv6Ptr: z.enum(['panel', 'ticket', 'none', 'unknown']),
  reputation: localized,
  url: https,
  ...sourced,
})

const dnsHostSchema = z.strictObject({
  id,
  name,
  url: https,
  names: z.enum(['relativeAt', 'relativeEmpty', 'absolute', 'absoluteDot']),
  txt: z.enum(['one', 'quoted', 'quotedParts']),
  targets: z.enum(['dot', 'noDot']),
  priority: z.enum(['ownField', 'inData']),
  types: z.array(z.enum(['A', 'AAAA', 'MX', 'TXT', 'CNAME', 'SRV', 'TLSA', 'CAA'])).min(5),
  leastTtl: z.int().min(1).max(86_400).nullable(),
  hints: z.array(localized),
  ...sourced,
})

const roles = z.array(z.enum(SETUP_ROLES))
const deed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['file', 'append']),
    path: z.string().regex(/^(?:\/|[a-z.])[\w./{}@+-]*$/),
    mode: z.string().regex(/^0[0-7]{3}$/),
    owner: z.string().regex(/^[\w-]+:[\w-]+$/),
    text: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('command'), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal('click'), way: z.array(z.string().min(1)).min(1), says: localized }),
  z.strictObject({ kind: z.literal('note'), says: localized }),
])

const stackSchema = z.strictObject({
  id,
  name,
  summary: localized,
  roles: roles.min(1),
  kind: z.enum(['files', 'panel', 'dnsOnly']),
  distributions: z.array(id).min(1),
  flow: z
    .array(
      z.strictObject({
        title: localized,
        parts: z.array(z.strictObject({ name: anyName, does: localized, by: anyName.nullable() })).min(2),
      }),
    )
    .min(1),
  steps: z
    .array(
      z.strictObject({
        id,
        title: localized,
        why: localized,
        roles,
        distributions: z.array(id),
        does: z.array(deed).min(1),
      }),
    )
    .min(1),
  ...sourced,
})

/** Reads one file of resources/hosters. Throws what was expected. */
export function parseHoster(value: unknown): Hoster {
  return hosterSchema.parse(value) as Hoster
}

/** Reads one file of resources/dns-hosts. Throws what was expected. */
export function parseDnsHost(value: unknown): DnsHost {
  return dnsHostSchema.parse(value) as DnsHost
}

/** Reads one file of resources/stacks. Throws what was expected. */
export function parseStack(value: unknown): Stack {
  return stackSchema.parse(value) as Stack
}
