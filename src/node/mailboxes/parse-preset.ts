import { z } from 'zod'
import { isHostName } from '../../engine/dns/domain-name.ts'
import type { MailboxPreset, OAuthIssuer } from '../../engine/mailboxes/preset.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words in lower-case joined by hyphens')
const url = z.url({ protocol: /^https$/ })
const localized = z.strictObject({ en: z.string().min(3), de: z.string().min(3) })
const domain = z.string().refine((name) => isLowerHost(name), 'expected a domain name in lower-case')
const mxPattern = z
  .string()
  .refine((name) => isLowerHost(name.replace(/^\*\./, '')), 'expected a host, or *. and what is above it')
const sources = z.array(z.strictObject({ url, asOf: z.iso.date() })).min(1)

const server = z.strictObject({
  host: domain.or(z.literal('127.0.0.1')),
  port: z.int().min(1).max(65_535),
  security: z.enum(['implicit', 'starttls']),
})

/** The shape of resources/mailbox-presets/*.json; see MailboxPreset. */
const presetSchema = z.strictObject({
  id,
  name: z.string().min(2),
  domains: z.array(domain),
  mx: z.array(mxPattern),
  imap: server.nullable(),
  submission: server.nullable(),
  login: z.enum(['address', 'localPart', 'other']),
  authentication: z.array(z.enum(['oauth', 'appPassword', 'password'])),
  oauth: id.nullable(),
  howTo: z.array(localized),
  howToUrl: url.nullable(),
  junk: z.array(z.string().min(1).max(200)),
  authservIds: z.array(domain),
  limits: z.strictObject({
    connections: z.int().min(1).nullable(),
    idleMinutes: z.int().min(1).nullable(),
    say: localized.nullable(),
  }),
  notes: z.array(localized),
  sources,
  verifiedOn: z.iso.date(),
  unsure: z.literal(true).optional(),
})

/** The shape of resources/oauth/*.json; see OAuthIssuer. */
const issuerSchema = z.strictObject({
  id,
  name: z.string().min(2),
  authorizationEndpoint: url,
  tokenEndpoint: url,
  deviceEndpoint: url.nullable(),
  scopes: z.array(z.string().min(1)).min(1),
  sendingScopes: z.array(z.string().min(1)).min(1),
  redirectHost: z.enum(['127.0.0.1', 'localhost']),
  extraParameters: z.record(z.string(), z.string()),
  needsClientSecret: z.boolean(),
  clientId: z.string().min(3).nullable(),
  say: localized,
  mechanisms: z.array(z.enum(['XOAUTH2', 'OAUTHBEARER'])).min(1),
  sources,
  verifiedOn: z.iso.date(),
  unsure: z.literal(true).optional(),
})

/** Reads one preset. Throws a ZodError that names the place. */
export function parsePreset(json: unknown): MailboxPreset {
  const { unsure, ...preset } = presetSchema.parse(json)
  return unsure === undefined ? preset : { ...preset, unsure }
}

/** Reads one authorization server. Throws a ZodError that names the place. */
export function parseIssuer(json: unknown): OAuthIssuer {
  const { unsure, ...issuer } = issuerSchema.parse(json)
  return unsure === undefined ? issuer : { ...issuer, unsure }
}

function isLowerHost(name: string): boolean {
  return name === name.toLowerCase() && name.includes('.') && isHostName(name)
}
