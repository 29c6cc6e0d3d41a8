import { bareAddress } from '../messages/addresses.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue, parseHeaders } from '../messages/headers.ts'
import { decodeTransfer } from '../messages/transfer-encoding.ts'
import type { DiagnosedInput, Diagnosis } from './diagnosis.ts'
import type { MailFacts } from './mail-facts.ts'
import type { Recognized } from './recognize-reports.ts'

/** The answer to a mail, with what its headers and those of the mail that came back say. */
export function describeMail(
  facts: MailFacts,
  { kind, detail }: Recognized,
  diagnoses: readonly Diagnosis[],
  returned: HeaderBlock | null,
): DiagnosedInput {
  const of = (name: string) => (returned ? decodeHeaderText(headerValue(returned, name)).slice(0, 1000) || null : null)
  return {
    kind,
    detail,
    diagnoses,
    subject: facts.subject || null,
    originalSubject: of('subject'),
    originalMessageId: of('message-id'),
    originalMailFrom: bareAddress(of('return-path') ?? of('from') ?? '') || null,
    limits: [],
  }
}

const LONGEST_HEADER = 65_536

/** The header of the mail that came back: of its own part, else as the words show it. */
export function returnedHeaders(facts: MailFacts, inWords: HeaderBlock | null): HeaderBlock | null {
  const part = facts.returned
  if (!part) return inWords
  const raw = facts.source.slice(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + LONGEST_HEADER))
  return parseHeaders(decodeTransfer(raw, part.encoding).trimStart())
}
