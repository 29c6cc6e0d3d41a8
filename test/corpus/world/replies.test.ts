import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { toByteString } from '../../../src/engine/messages/byte-string.ts'
import { knowledge } from '../hostile/real-knowledge.ts'
import { REPLIES_IN_LANGUAGES } from './replies-in-languages.ts'
import { REPLIES_TO_RECIPIENTS } from './replies-to-recipients.ts'
import { REPLIES_TO_SENDERS } from './replies-to-senders.ts'

const TABLES = [REPLIES_TO_RECIPIENTS, REPLIES_TO_SENDERS, REPLIES_IN_LANGUAGES].flatMap((table) =>
  Object.entries(table),
)

describe.each(TABLES)('replies that mean %s', (reason, texts) => {
  it.each(texts)('%s', (text) => {
    const replyCode = /^[45]\d\d(?=[ -])/.exec(text)?.[0] ?? null
    const { kind, diagnoses } = diagnose(toByteString(text), knowledge)
    expect(kind).toBe('reply')
    expect(diagnoses).toHaveLength(1)
    expect(diagnoses[0]).toMatchObject({ reason, replyCode })
    if (replyCode !== null) expect(diagnoses[0]?.permanence).toBe(replyCode[0] === '4' ? 'transient' : 'permanent')
  })
})
