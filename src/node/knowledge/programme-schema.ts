import { z } from 'zod'
import type { Programme } from '../../engine/programmes/programme.ts'
import { date, id, localized, unsure } from './schema.ts'

const https = z.url({ protocol: /^https$/ })

/** The shape of resources/programmes/*.json. */
const programmeSchema = z
  .strictObject({
    id,
    organization: id.nullable(),
    name: z.string().min(2),
    smallSender: localized,
    gives: localized,
    whoMayJoin: localized,
    worth: z.enum(['worth', 'maybe', 'no']),
    cost: z.enum(['free', 'paid']),
    url: https.nullable(),
    steps: z.array(z.strictObject({ id, say: localized, url: https.nullable() })),
    data: z.enum(['snds', 'arf']).nullable(),
    sources: z.array(z.strictObject({ url: https, asOf: z.string().regex(/^\d{4}(-\d\d){0,2}$/) })).min(1),
    verifiedOn: date,
    unsure,
  })
  .superRefine(({ worth, steps }, context) => {
    const ids = steps.map((step) => step.id)
    const twice = ids.find((one, at) => ids.indexOf(one) !== at)
    if (twice !== undefined)
      context.addIssue({ code: 'custom', path: ['steps'], message: `expected each id once, "${twice}" stands twice` })
    if (worth !== 'no' && steps.length === 0)
      context.addIssue({ code: 'custom', path: ['steps'], message: `worth "${worth}": expected how to join` })
  }) satisfies z.ZodType<unknown>

/** Reads one file of programmes. Throws a ZodError that names the place. */
export function parseProgramme(json: unknown): Programme {
  return programmeSchema.parse(json) as Programme
}
