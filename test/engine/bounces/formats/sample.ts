import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/engine/bounces/diagnose.ts'
import type { DiagnosedInput, Diagnosis, InputDetail, InputKind } from '../../../../src/engine/bounces/diagnosis.ts'
import { compileKnowledge } from '../../../../src/engine/knowledge/compile.ts'
import type { Provider } from '../../../../src/engine/knowledge/provider.ts'
import type { RuleFile } from '../../../../src/engine/knowledge/rule.ts'
import { toByteString } from '../../../../src/engine/messages/byte-string.ts'
import { readResources } from '../../../knowledge/read-resources.ts'

/** One input and what it must be read as. */
export interface Sample {
  readonly name: string
  readonly source: string
  /** True: the source is bytes already; else it is text. */
  readonly isBytes?: true
  readonly kind: InputKind
  readonly detail?: InputDetail
  /** One for each recipient, in order; none for what is no bounce. */
  readonly says?: readonly Said[]
}

/** What a diagnosis must say. Codes that are left out must be null; other fields that are left out are not looked at. */
export interface Said
  extends Partial<
    Pick<
      Diagnosis,
      'originalRecipient' | 'action' | 'command' | 'remoteMta' | 'reportingMta' | 'reason' | 'arrivalDate' | 'queueId'
    >
  > {
  readonly recipient: string | null
  readonly replyCode?: string
  readonly enhancedStatusCode?: string
  /** Words that the diagnostic text holds. */
  readonly text?: string
}

const knowledge = compileKnowledge(
  readResources('providers').map(({ json }) => json as Provider),
  readResources('bounce-rules').map(({ json }) => json as RuleFile),
)

/** A test for each sample. */
export function testSamples(family: string, samples: readonly Sample[]): void {
  describe(family, () => {
    for (const sample of samples)
      it(sample.name, () =>
        check(diagnose(sample.isBytes ? sample.source : toByteString(sample.source), knowledge), sample),
      )
  })
}

function check(found: DiagnosedInput, { kind, detail, says = [] }: Sample): void {
  expect({ kind: found.kind, ...(detail ? { detail: found.detail } : {}) }).toEqual({
    kind,
    ...(detail ? { detail } : {}),
  })
  expect(found.diagnoses.map((diagnosis, at) => shown(diagnosis, says[at]))).toEqual(says.map(wanted))
}

function wanted({ text, ...said }: Said) {
  return {
    replyCode: null,
    enhancedStatusCode: null,
    ...said,
    ...(text === undefined ? {} : { text: expect.stringContaining(text) }),
  }
}

function shown(diagnosis: Diagnosis, said: Said | undefined): Partial<Diagnosis> {
  const fields = ['recipient', 'replyCode', 'enhancedStatusCode', ...Object.keys(said ?? {})] as (keyof Diagnosis)[]
  return Object.fromEntries(fields.map((field) => [field, diagnosis[field]]))
}
