import { z } from 'zod'
import type { DiagnosedInput, InputDetail, InputKind, ReadableSource } from '../../../src/engine/bounces/diagnosis.ts'
import { REASON_IDS, REASONS } from '../../../src/engine/bounces/reasons.ts'
import { STEP_IDS, STEPS } from '../../../src/engine/bounces/steps.ts'
import { NEED_IDS } from '../../../src/engine/knowledge/needs.ts'

/** No field of a diagnosis is longer, whatever the input. */
const LONGEST = 70_000
const text = z.string().max(LONGEST)
const nullable = text.nullable()
const named = { id: text, name: text }
const minutes = z.number().int().min(0)

const diagnosis = z.strictObject({
  recipient: nullable,
  originalRecipient: nullable,
  action: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded']).nullable(),
  replyCode: z
    .string()
    .regex(/^[245]\d\d$/)
    .nullable(),
  enhancedStatusCode: z
    .string()
    .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
    .nullable(),
  text: z.string().max(16_384),
  command: z.enum(['CONNECT', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'BDAT', 'QUIT']).nullable(),
  remoteMta: nullable,
  reportingMta: nullable,
  arrivalDate: nullable,
  lastAttemptDate: nullable,
  willRetryUntil: nullable,
  queueId: nullable,
  reason: z.enum(REASON_IDS),
  sisimaiReason: nullable,
  permanence: z.enum(['permanent', 'transient', 'none']),
  organization: z
    .strictObject({
      ...named,
      because: z
        .array(
          z.strictObject({
            kind: z.enum(['remoteMta', 'url', 'address', 'wording', 'code', 'reportingMta']),
            quote: text.min(1),
          }),
        )
        .min(1),
    })
    .nullable(),
  says: z.strictObject({ en: text.min(1), de: text.min(1) }).nullable(),
  rule: nullable,
  ruleSource: z.strictObject({ source: text, verifiedOn: text, unsure: z.boolean() }).nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  whoseMove: z.enum(['you', 'provider', 'wait', 'recipient']),
  wait: z.strictObject({ minMinutes: minutes, maxMinutes: minutes }).nullable(),
  steps: z
    .array(
      z.strictObject({ id: z.enum(STEP_IDS), parameters: z.record(z.string(), text), confirmBy: z.array(z.string()) }),
    )
    .min(1),
  appeal: z
    .array(
      z.strictObject({
        organization: z.strictObject(named),
        kind: z.enum(['form', 'email', 'information']),
        target: text.min(1),
        from: z.enum(['text', 'knowledge']),
        helps: z.enum(['yes', 'maybe']),
        needs: z.array(z.enum(NEED_IDS)),
      }),
    )
    .max(4),
  pointsTo: z.array(z.strictObject({ ...named, dead: z.boolean() })),
  links: z.array(z.string().regex(/^https?:\/\//i)).max(10),
  addresses: z.array(z.string().regex(/@/)).max(10),
  senderAddresses: z.array(z.string().regex(/^[\da-f.:]+$/)).max(10),
})

const KINDS: Readonly<Record<InputKind, readonly InputDetail[]>> = {
  dsn: ['deliveryStatusNotification'],
  bounce: ['bounceWithoutReport'],
  reply: ['smtpReply'],
  log: ['logLines'],
  complaint: ['abuseReport'],
  autoReply: ['vacation', 'challenge'],
  report: ['successReport', 'readReceipt', 'dmarcReport', 'tlsReport', 'successfulDelivery'],
  notABounce: ['ordinaryMail', 'notUnderstood', 'empty'],
}

const diagnosedInput = z.strictObject({
  kind: z.enum(['dsn', 'bounce', 'reply', 'log', 'complaint', 'autoReply', 'report', 'notABounce']),
  detail: z.string(),
  diagnoses: z.array(diagnosis).max(5000),
  subject: z.string().max(1000).nullable(),
  originalSubject: z.string().max(1000).nullable(),
  originalMessageId: z.string().max(1000).nullable(),
  originalMailFrom: z.string().max(1000).nullable(),
  limits: z.array(text),
})

/** What is wrong with an answer of the engine: its types, its closed lists, its limits, or what contradicts itself. Empty: nothing. */
export function complaintsAbout(found: DiagnosedInput): readonly string[] {
  const { error } = diagnosedInput.safeParse(found)
  const shape = error?.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  const survives = JSON.stringify(structuredClone(found)) === JSON.stringify(found)
  return [...shape, ...(survives ? [] : ['does not survive the way to another thread']), ...contradictions(found)]
}

function* contradictions({ kind, detail, diagnoses }: DiagnosedInput): Iterable<string> {
  if (!KINDS[kind].includes(detail)) yield `${kind} is no ${detail}`
  const tells = ['dsn', 'bounce', 'reply', 'log'].includes(kind)
  if (tells && diagnoses.length === 0) yield `${kind} without a diagnosis`
  if (!tells && kind !== 'report' && diagnoses.length > 0) yield `${kind} with a diagnosis`
  for (const { reason, permanence, sisimaiReason, wait, steps, rule, ruleSource } of diagnoses) {
    if (reason === 'delivered' && permanence !== 'none') yield 'delivered and yet failed'
    if (sisimaiReason !== REASONS[reason].sisimai) yield `${reason} is not ${sisimaiReason}`
    if (wait && (permanence !== 'transient' || wait.minMinutes > wait.maxMinutes)) yield 'a wait that makes no sense'
    if (new Set(steps.map(({ id }) => id)).size !== steps.length) yield 'a step told twice'
    if (steps.some(({ id, confirmBy }) => confirmBy !== STEPS[id])) yield 'a step with checks of another'
    if ((rule === null) !== (ruleSource === null)) yield 'a rule without its source'
  }
}

/** What is wrong with a readable source: marks outside of it, or too much text. Empty: nothing. */
export function complaintsAboutSource({ text, marks }: ReadableSource, found: DiagnosedInput): readonly string[] {
  const wrong = marks.filter(
    ({ start, end, diagnosis }) => !(start >= 0 && start < end && end <= text.length && diagnosis in found.diagnoses),
  )
  return [
    ...wrong.map(({ field, start, end }) => `${field} marked from ${start} to ${end}`),
    ...(text.length > 200_000 ? ['too much text'] : []),
  ]
}
