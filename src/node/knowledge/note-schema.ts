import { z } from 'zod'
import { LETTER_LANGUAGES } from '../../engine/appeals/appeal.ts'
import { findTemplateTrouble } from '../../engine/appeals/template.ts'
import type { CheckedLines, Note } from '../../engine/tickets/drafting/note.ts'
import { date, id } from './schema.ts'

const language = z.enum(LETTER_LANGUAGES)
const template = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    for (const message of findTemplateTrouble(text)) context.addIssue({ code: 'custom', message })
  })
const oneLine = template.refine((text) => !/[\r\n]/.test(text), 'expected one line')

/** The shape of resources/notes/*.json. */
const noteSchema = z.strictObject({
  id: z.enum(['recipient', 'postmaster', 'abuse']),
  to: z.enum(['recipient', 'postmaster', 'abuse']),
  letters: z
    .partialRecord(language, z.strictObject({ subject: oneLine, text: template }))
    .refine(({ en, de }) => en !== undefined && de !== undefined, 'expected at least en and de'),
  sources: z.array(
    z.strictObject({ url: z.url({ protocol: /^https$/ }), asOf: z.string().regex(/^\d{4}(-\d\d){0,2}$/) }),
  ),
  verifiedOn: date,
})

const line = z
  .string()
  .min(3)
  .max(120)
  .regex(/^[^\r\n{}]+$/, 'expected one line without braces')

/** The shape of resources/checked-lines.json. */
const checkedLinesSchema = z.record(
  id,
  z.partialRecord(language, line).refine(({ en, de }) => en !== undefined && de !== undefined, 'expected en and de'),
)

/** Reads one file of notes. Throws a ZodError that names the place. */
export function parseNote(json: unknown): Note {
  return noteSchema.parse(json) as Note
}

/** Reads the lines of checks. Throws a ZodError that names the place. */
export function parseCheckedLines(json: unknown): CheckedLines {
  return checkedLinesSchema.parse(json) as CheckedLines
}
