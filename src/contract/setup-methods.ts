import { z } from 'zod'
import { oneLine } from './mail-input.ts'
import type {
  LintView,
  NewcomerAnswer,
  NewcomerStage,
  Readiness,
  RecipeView,
  RecordsView,
  SetupKnowledgeView,
  SetupLine,
  SetupView,
  VisibilityView,
} from './setup-shapes.ts'
import { takes } from './takes.ts'
import { resourceId } from './ticket-input.ts'

const id = z.uuid()
const step = z.enum([
  'readiness',
  'names',
  'keys',
  'records',
  'software',
  'roles',
  'policies',
  'firstProbe',
  'programmes',
  'warmUp',
  'monthly',
])
const role = z.enum(['full', 'receiveOnly', 'relay', 'sendOnly'])
/** A-labels, as they stand in configurations and records: nothing that a shell or a zone file could misread. */
const domain = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/)
const empty = z.literal('')
/** It stands in commands for a shell: nothing that one gives a meaning, and no beginning of an option. */
const address = z
  .string()
  .max(320)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._+=-]{0,63}@(?:[a-z0-9-]+\.)+[a-z0-9-]{2,63}$/)
const selector = z
  .string()
  .max(63)
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/)
const base64 = z
  .string()
  .max(2000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
const path = z
  .string()
  .max(500)
  .regex(/^\/[\w./@+-]+$/)
const digest = z.string().regex(/^[0-9a-fA-F]{64}$/)

const values = z
  .strictObject({
    domain,
    moreDomains: z.array(domain).max(50).readonly(),
    parkedDomains: z.array(domain).max(200).readonly(),
    hostName: z.union([domain, empty]),
    ipv4: z.union([z.ipv4(), empty]),
    ipv6: z.union([z.ipv6(), empty]),
    selectorRsa: z.union([selector, empty]),
    selectorEd25519: z.union([selector, empty]),
    publicKeyRsa: z.union([base64, empty]),
    publicKeyEd25519: z.union([base64, empty]),
    postmaster: z.union([address, empty]),
    reportsAddress: z.union([address, empty]),
    relayHost: z.union([domain, empty]),
    relayPort: z.union([z.string().regex(/^\d{1,5}$/), empty]),
    relaySpf: z.union([
      z
        .string()
        .max(255)
        .regex(/^(?:include|a|mx|ip4|ip6|redirect)[:=]?[\w.:/-]*(?: (?:include|a|mx|ip4|ip6):[\w.:/-]+)*$/),
      empty,
    ]),
    certificateFile: z.union([path, empty]),
    certificateKeyFile: z.union([path, empty]),
    certificateKey: z.union([digest, empty]),
    nextCertificateKey: z.union([digest, empty]),
    certificateAuthority: z.union([domain, empty]),
    stack: z.union([resourceId, empty]),
    distribution: z.union([resourceId, empty]),
    hoster: z.union([resourceId, empty]),
    dnsHost: z.union([resourceId, empty]),
  })
  .partial()

const choices = z
  .strictObject({
    role,
    dmarc: z.enum(['none', 'quarantine', 'reject']),
    mtaSts: z.enum(['off', 'testing', 'enforce']),
    tlsRpt: z.boolean(),
    dane: z.boolean(),
    caa: z.boolean(),
    clientDiscovery: z.boolean(),
    clientFiles: z.boolean(),
    ed25519: z.boolean(),
  })
  .partial()

/** A configuration: at most 2 MB. */
const configuration = z.strictObject({
  name: oneLine(500),
  text: z.string().max(2_000_000),
  /** Null: told by its form. */
  kind: z.enum(['postfix', 'postfixMaster', 'opensmtpd', 'exim', 'opendkim', 'rspamdDkim', 'dovecot']).nullable(),
})

/** What the window may ask about setting up. */
export const setupMethods = {
  'setup.list': takes(z.strictObject({})).returns<readonly SetupLine[]>(),
  'setup.begin': takes(z.strictObject({ domain, role })).returns<SetupView>(),
  'setup.show': takes(z.strictObject({ id })).returns<SetupView>(),
  /** `revision`: the one that was seen; rejects with `invalid-input` where it changed meanwhile. */
  'setup.change': takes(
    z.strictObject({ id, revision: z.int().min(0), values: values.optional(), choices: choices.optional() }),
  ).returns<SetupView>(),
  'setup.step': takes(
    z.strictObject({
      id,
      step,
      state: z.enum(['open', 'done', 'skipped']),
      said: z.array(z.string().max(100)).max(100).readonly(),
    }),
  ).returns<SetupView>(),
  /** Looks at the world as it is now, and keeps what it saw. */
  'setup.verify': takes(z.strictObject({ id, step })).returns<SetupView>(),
  /** What the port 25 command printed on the server. */
  'setup.portSeen': takes(z.strictObject({ id, text: z.string().max(100_000) })).returns<SetupView>(),
  /** Looks at the address as it is now, and keeps what it saw as the verification of that step. */
  'setup.readiness': takes(z.strictObject({ id })).returns<{
    readonly readiness: Readiness
    readonly view: SetupView
  }>(),
  /** Reads what stands in the DNS now. */
  'setup.records': takes(z.strictObject({ id })).returns<RecordsView>(),
  /** Asks every name server of the domain. */
  'setup.visibility': takes(z.strictObject({ id })).returns<VisibilityView>(),
  /** Asks where to, writes the private keys there (0600), and keeps the public halves; `paths` empty: cancelled. */
  'setup.makeKeys': takes(z.strictObject({ id, ed25519: z.boolean() })).returns<{
    readonly paths: readonly string[]
    readonly view: SetupView
  }>(),
  'setup.recipe': takes(z.strictObject({ id })).returns<RecipeView>(),
  /** `setup`: what is known of the server; null: nothing. */
  'setup.lint': takes(
    z.strictObject({ setup: id.nullable(), files: z.array(configuration).min(1).max(20).readonly() }),
  ).returns<LintView>(),
  /** Asks where to; `path` null: cancelled. Nothing secret is in it. */
  'setup.export': takes(
    z.strictObject({
      id,
      format: z.enum(['plan', 'ansible', 'page', 'checklist', 'zone', 'calendar']),
      language: z.enum(['en', 'de']),
    }),
  ).returns<{ readonly path: string | null }>(),
  /** A plan that somebody shared. It becomes a set-up of its own. */
  'setup.import': takes(z.strictObject({ text: z.string().max(2_000_000) })).returns<SetupView>(),
  'setup.delete': takes(z.strictObject({ id })).returns<{ readonly deleted: boolean }>(),
  /** What can be chosen: stacks, hosters, DNS hosts. */
  'setup.knowledge': takes(z.strictObject({})).returns<SetupKnowledgeView>(),
  /** What a newcomer finds in the rehearsal world; null: this is the real one. */
  'setup.stage': takes(z.strictObject({})).returns<NewcomerStage | null>(),
  /** The pretended hoster, DNS host or server does it (`deed`: an id of the stage). Rejects with `not-found` in the real world. */
  'setup.play': takes(z.strictObject({ id, deed: z.string().max(100) })).returns<NewcomerAnswer>(),
}
