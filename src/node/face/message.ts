import { readRawMessage } from '../../engine/dkim/raw-message.ts'
import { arc } from './arc.ts'
import { dkim, type SignatureFaceInput } from './dkim.ts'
import { dmarc } from './dmarc.ts'
import { messageBytes } from './message-bytes.ts'
import { spf } from './spf.ts'

export interface MessageFaceInput extends SignatureFaceInput {
  /** The address that the mail came from; null: SPF is left out. */
  readonly ip?: string | null
  readonly helo?: string | null
  /** Envelope sender; empty or null: the null sender. Undefined: that of the Return-Path field. */
  readonly mailFrom?: string | null
  readonly mta?: string
}

/** All that a receiver would find out about a mail: SPF, DKIM, ARC, and DMARC out of them. */
export async function message(input: MessageFaceInput) {
  const { fields } = readRawMessage(messageBytes(input.message))
  const values = (name: string) =>
    fields.filter((field) => field.name === name).map(({ value }) => value.replace(/\r\n/g, '').trim())
  const mailFrom = input.mailFrom === undefined ? returnPath(values('return-path')) : (input.mailFrom ?? '')
  const [spfResult, dkimResult, arcResult] = await Promise.all([spfOf(input, mailFrom), dkim(input), arc(input)])
  const dmarcResult = await dmarc({
    from: values('from'),
    // RFC 7208 §2.4: without a sender it is the EHLO name that was evaluated.
    spf: spfResult === null ? null : { result: spfResult.result, domain: spfResult.domain },
    dkim: dkimResult.signatures.map(({ result, domain }) => ({ result, domain })),
    resolver: input.resolver,
  })
  return { spf: spfResult, dkim: dkimResult, arc: arcResult, dmarc: dmarcResult }
}

async function spfOf({ ip, helo, resolver, mta }: MessageFaceInput, mailFrom: string) {
  if (ip == null || ip === '') return null
  return spf({ ip, helo: helo ?? '', mailFrom, resolver, ...(mta === undefined ? {} : { mta }) })
}

function returnPath([path = '']: readonly string[]): string {
  return /<([^<>]*)>/.exec(path)?.[1] ?? path
}
