import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { toByteString } from '../../../src/engine/messages/byte-string.ts'
import { knowledge } from '../hostile/real-knowledge.ts'
import { BOUNCED_MAILS } from './bounced-mails.ts'
import { OLDER_MAILS } from './older-mails.ts'
import { OTHER_MAILS } from './other-mails.ts'

describe('whole bounces of many mail systems', () => {
  it.each([...BOUNCED_MAILS, ...OLDER_MAILS])('$name', ({ source, told, isTransient }) => {
    const { kind, diagnoses } = diagnose(toByteString(source), knowledge)
    expect(['dsn', 'bounce']).toContain(kind)
    expect(
      diagnoses.map(({ recipient, replyCode, enhancedStatusCode, reason }) => [
        recipient,
        replyCode,
        enhancedStatusCode,
        reason,
      ]),
    ).toEqual(told)
    const permanence = isTransient ? 'transient' : 'permanent'
    expect(diagnoses.map((diagnosis) => diagnosis.permanence)).toEqual(told.map(() => permanence))
  })
})

describe('mails that tell of no refusal', () => {
  it.each(OTHER_MAILS)('$name', ({ source, kind }) => {
    expect(diagnose(toByteString(source), knowledge).kind).toBe(kind)
  })
})
