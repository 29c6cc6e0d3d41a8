import { z } from 'zod'
import { REASON_IDS, type Reason } from '../../engine/bounces/reasons.ts'
import { STEP_IDS, type StepId } from '../../engine/bounces/steps.ts'
import { NEED_IDS } from '../../engine/knowledge/needs.ts'
import type { Provider } from '../../engine/knowledge/provider.ts'
import type { RuleFile } from '../../engine/knowledge/rule.ts'
import { parseWording } from '../../engine/knowledge/wording.ts'

/** The id of a file or of an entry in one. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words in lower-case joined by hyphens')
/** A day: YYYY-MM-DD. */
export const date = z.iso.date()
/** Words for people, in both languages. */
export const localized = z.strictObject({ en: z.string().min(3), de: z.string().min(3) })
const url = z.url({ protocol: /^https?$/ })
/** Only ever `true`, where a key fact is weak. */
export const unsure = z.literal(true).optional()
/** A pattern of the language of wordings. */
export const wording = z
  .string()
  .refine(isWording, 'expected a lower-case wording with three characters in a row without wildcard')
const step = z.enum(STEP_IDS as readonly [StepId, ...StepId[]])

const rule = z
  .strictObject({
    id,
    when: z.strictObject({
      text: z.array(wording).min(1).optional(),
      replyCode: z
        .array(z.string().regex(/^[2-5]\d\d$/))
        .min(1)
        .optional(),
      enhancedStatusCode: z
        .array(z.string().regex(/^([245x])\.(\d{1,3}|\*)\.(\d{1,3}(-\d{1,3})?|\*)$/))
        .min(1)
        .optional(),
      fromIssuer: z.literal(true).optional(),
    }),
    reason: z.enum(REASON_IDS as readonly [Reason, ...Reason[]]),
    permanence: z.enum(['permanent', 'transient', 'none']).optional(),
    whoseMove: z.enum(['you', 'provider', 'wait', 'recipient']).optional(),
    says: localized.optional(),
    steps: z
      .array(z.union([step, z.strictObject({ id: step, with: z.record(z.string(), z.string()) })]))
      .min(1)
      .optional(),
    wait: z
      .strictObject({ minMinutes: z.number().min(0), maxMinutes: z.number().positive() })
      .refine((wait) => wait.minMinutes <= wait.maxMinutes)
      .optional(),
    appeal: z.enum(['yes', 'maybe', 'no']).optional(),
    pointsTo: z.array(id).optional(),
    weak: z.literal(true).optional(),
    examples: z
      .array(z.strictObject({ text: z.string().min(5), verbatim: z.boolean(), remoteMta: z.string().optional() }))
      .min(1),
    source: z.string().min(5),
    verifiedOn: date,
    unsure,
    note: z.string().optional(),
  })
  .refine(
    (rule) => rule.when.text || rule.when.enhancedStatusCode,
    'expected a wording or an enhanced status code under "when"',
  )

/** The shape of resources/bounce-rules/*.json; see RuleFile. */
export const ruleFileSchema = z.strictObject({
  issuer: id.nullable(),
  rules: z.array(rule).min(1),
}) satisfies z.ZodType<unknown>

/** The shape of resources/providers/*.json; see Provider. */
export const providerSchema = z.strictObject({
  id,
  name: z.string().min(2),
  category: z.enum(['mailbox-provider', 'filter', 'blocklist', 'allowlist', 'hoster', 'software']),
  aliases: z.array(z.string()),
  status: z.enum(['active', 'dead']),
  domains: z.array(z.string().regex(/^[^\s@]+\.[^\s@.]+$/)),
  hosts: z.array(z.string().regex(/^[a-z0-9*]([a-z0-9.*-]*[a-z0-9*])$/)),
  hints: z.array(wording),
  appeals: z.array(
    z.strictObject({
      kind: z.enum(['form', 'email', 'information']),
      target: z.union([url, z.email()]),
      for: z.array(z.string()),
      needs: z.array(z.enum(NEED_IDS)),
      needsAccount: z.boolean().optional(),
      expect: localized.nullable(),
      source: z.string().min(5),
      unsure,
    }),
  ),
  advice: z.array(localized).max(6),
  sources: z.array(z.strictObject({ url: z.string().min(4), asOf: z.string().regex(/^\d{4}(-\d\d){0,2}$/) })).min(1),
  verifiedOn: date,
  unsure,
})

/** Reads one provider file. Throws a ZodError that names the place. */
export function parseProvider(json: unknown): Provider {
  return providerSchema.parse(json) as Provider
}

/** Reads one file of bounce rules. Throws a ZodError that names the place. */
export function parseRuleFile(json: unknown): RuleFile {
  return ruleFileSchema.parse(json) as RuleFile
}

function isWording(text: string): boolean {
  try {
    return text === text.toLowerCase() && parseWording(text).pieces.length > 0
  } catch {
    return false
  }
}
