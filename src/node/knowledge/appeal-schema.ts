import { z } from 'zod'
import { ANSWER_KINDS, type Appeal, LETTER_LANGUAGES } from '../../engine/appeals/appeal.ts'
import { APPEAL_FACTS } from '../../engine/appeals/facts.ts'
import { findTemplateTrouble } from '../../engine/appeals/template.ts'
import { isLinearPattern } from '../../engine/appeals/ticket-pattern.ts'
import { REASON_IDS, type Reason } from '../../engine/bounces/reasons.ts'
import { date, id, localized, unsure, wording } from './schema.ts'

const hours = z
  .number()
  .min(0)
  .max(24 * 366)
const https = z.url({ protocol: /^https$/ })
const target = z.union([https, z.email()], 'expected an https URL or a mail address').nullable()
const language = z.enum(LETTER_LANGUAGES)
const template = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    for (const message of findTemplateTrouble(text)) context.addIssue({ code: 'custom', message })
  })
const oneLine = template.refine((text) => !/[\r\n]/.test(text), 'expected one line')
const domainOrAddress = z
  .string()
  .regex(/^(?:[^\s@A-Z]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'expected a domain or a mail address in lower-case')

const field = z.strictObject({
  label: z.string().min(1),
  value: template.nullable(),
  required: z.boolean(),
  hint: localized.nullable(),
  fact: z.enum(APPEAL_FACTS).nullable(),
})

const answer = z.strictObject({
  id,
  kind: z.enum(ANSWER_KINDS),
  words: z.array(wording).min(1),
  says: localized,
  move: z.enum(['you', 'them', 'nobody']),
  next: localized,
  waitHours: hours.nullable(),
  reply: z.partialRecord(language, template).nullable(),
  examples: z.array(z.strictObject({ text: z.string().min(5), verbatim: z.boolean() })).min(1),
  source: z.string().min(5),
  unsure,
})

/** The shape of resources/appeals/*.json. */
const appealSchema = z
  .strictObject({
    id,
    organization: id,
    name: z.string().min(2),
    for: z.strictObject({
      reasons: z.array(z.enum(REASON_IDS as readonly [Reason, ...Reason[]])),
      words: z.array(wording),
      lists: z.array(id),
    }),
    route: z.enum(['form', 'portal', 'mail', 'replyToBounce', 'none']),
    target,
    steps: z.array(localized),
    helps: z.enum(['yes', 'maybe', 'no']),
    instead: z.array(localized),
    expect: localized,
    reads: z.array(language),
    looksAt: z.array(id),
    fields: z.array(field),
    letters: z.partialRecord(language, z.strictObject({ subject: oneLine, text: template })),
    answersWithin: z
      .strictObject({ firstHours: hours, settledHours: hours })
      .refine((within) => within.firstHours <= within.settledHours, 'expected firstHours <= settledHours')
      .nullable(),
    answers: z.array(answer),
    escalate: z.array(z.strictObject({ afterHours: hours, say: localized, target })),
    ticketNumber: z
      .string()
      .refine(isLinearPattern, 'expected a regular expression with counted repetitions')
      .nullable(),
    sendsFrom: z.array(domainOrAddress),
    sources: z
      .array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), asOf: z.string().regex(/^\d{4}(-\d\d){0,2}$/) }))
      .min(1),
    verifiedOn: date,
    unsure,
  })
  .superRefine((appeal, context) => {
    for (const [path, message] of ROUTE_RULES.flatMap((rule) => rule(appeal as Appeal)))
      context.addIssue({ code: 'custom', path: [path], message })
  }) satisfies z.ZodType<unknown>

type Trouble = readonly (readonly [path: keyof Appeal, message: string])[]

/** What has to fit together within one file. */
const ROUTE_RULES: readonly ((appeal: Appeal) => Trouble)[] = [
  ({ route, target }) =>
    (route === 'form' || route === 'portal') && !target?.startsWith('https:')
      ? [['target', `route ${route}: expected an https URL`]]
      : [],
  ({ route, target }) =>
    (route === 'mail' || route === 'replyToBounce') && target?.startsWith('https:')
      ? [['target', `route ${route}: expected a mail address, or null where only the refusal names it`]]
      : [],
  ({ route, helps, instead }) =>
    (route === 'none' || helps === 'no') && instead.length === 0 ? [['instead', 'expected what helps instead']] : [],
  ({ route, letters }) =>
    route === 'none' && Object.keys(letters).length > 0 ? [['letters', 'route none: expected no letter']] : [],
  ({ route, letters }) =>
    (route === 'mail' || route === 'replyToBounce') && Object.keys(letters).length === 0
      ? [['letters', `route ${route}: expected a letter`]]
      : [],
  ({ reads, letters }) =>
    Object.keys(letters)
      .filter((language) => !(reads as readonly string[]).includes(language))
      .map((language) => ['letters', `${language} is not in "reads"`]),
  ({ route, fields }) =>
    fields.length > 0 && route !== 'form' && route !== 'portal' ? [['fields', `route ${route} has no fields`]] : [],
]

/** Reads one file of appeals. Throws a ZodError that names the place. */
export function parseAppeal(json: unknown): Appeal {
  return appealSchema.parse(json) as Appeal
}
