import { z } from 'zod'

const id = z.uuid()
/** One line, nothing that could end a header field or hide. */
export const oneLine = (most: number) =>
  z
    .string()
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/)
export const mailAddress = oneLine(320).regex(/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/)
/** A name or an address, IPv6 without brackets. */
const host = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[\p{L}\p{M}\p{N}._:-]+$/u)

const serverSettings = z.strictObject({
  host,
  port: z.int().min(1).max(65_535),
  security: z.enum(['implicit', 'starttls']),
  pinnedCertificate: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})

const authentication = z.union([
  z.strictObject({ kind: z.literal('password') }),
  z.strictObject({ kind: z.literal('oauth'), issuer: oneLine(100), clientId: oneLine(300).nullable() }),
])

/** A mailbox as the window writes it; the main process adds the time. The id is chosen by the window. */
export const mailboxInput = z.strictObject({
  id,
  address: mailAddress,
  label: oneLine(200),
  role: z.enum(['test', 'reports']),
  preset: z.string().max(100),
  imap: serverSettings,
  login: oneLine(320),
  authentication,
  contact: z.enum(['cold', 'warm']),
  junkFolder: oneLine(500).nullable(),
  authservIds: z.array(oneLine(253)).max(20).readonly(),
  cleanUp: z.boolean(),
  paused: z.boolean(),
})

export const senderInput = z.strictObject({
  id,
  label: oneLine(200),
  submission: serverSettings,
  login: oneLine(320),
  authentication,
  identities: z
    .array(z.strictObject({ name: oneLine(200), address: mailAddress }))
    .min(1)
    .max(50)
    .readonly(),
  reportsMailbox: id.nullable(),
  otherPath: serverSettings.nullable(),
})

/** A password or app password on its way into the keychain; null: leave what is there. */
export const secret = z.string().min(1).max(4000).nullable()

/** What the user wants to send. `subject` and `text` null: our template in `language`. */
export const probeOrder = z.strictObject({
  sender: id,
  from: mailAddress,
  mailboxes: z.array(id).min(1).max(100).readonly(),
  variant: z.enum(['plain', 'html', 'link', 'attachment', 'otherFrom', 'otherPath']),
  language: z.enum(['en', 'de']),
  subject: oneLine(200).nullable(),
  text: z.string().min(1).max(10_000).nullable(),
})

export const experimentOrder = z.strictObject({
  name: oneLine(200),
  sender: id,
  from: mailAddress,
  /** Of the arm that differs, where the difference is the From. */
  otherFrom: mailAddress.nullable(),
  mailboxes: z.array(id).min(1).max(100).readonly(),
  variant: z.enum(['html', 'link', 'attachment', 'otherFrom', 'otherPath']),
  pairs: z.int().min(1).max(200),
  language: z.enum(['en', 'de']),
})

export const calmLimits = z.strictObject({
  spacingSeconds: z.int().min(30).max(86_400),
  perFamilyPerDay: z.int().min(1).max(50),
  giveUpAfterSeconds: z.int().min(600).max(432_000),
})
