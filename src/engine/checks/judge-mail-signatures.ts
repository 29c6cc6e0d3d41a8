import type { Localized } from '../bounces/diagnosis.ts'
import type { Verdict } from './check.ts'
import { type MailSignature, mailSignatures } from './facts/mail-signatures.ts'
import type { CheckOutcome, Fix } from './finding.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { notApplicable, worstOf } from './verdict.ts'

/** What a check says of one signature. */
export interface SignatureJudgement {
  readonly outcome: CheckOutcome
  readonly summary: Localized
  readonly fix?: Fix
}

/** Judges each signature of the author's own domain; others are not the author's to change. */
export async function judgeMailSignatures(
  run: Run,
  judge: (signature: MailSignature) => SignatureJudgement,
): Promise<Verdict> {
  const { own } = await run.get(mailSignatures)
  if (own.length === 0) return notApplicable(UNSIGNED, 'dkim-signature')
  const parts = own.map((signature) => ({ target: nameOf(signature), ...judge(signature) }))
  return worstOf(parts, (_, [first]) => {
    const words = first?.summary ?? UNSIGNED
    if (parts.length === 1 || first === undefined) return words
    return { en: `${first.target}: ${words.en}`, de: `${first.target}: ${words.de}` }
  })
}

/** Where the key of a signature stands. */
export function nameOf({ selector, domain }: Pick<MailSignature, 'selector' | 'domain'>): string {
  return shorten(`${selector}._domainkey.${domain}`, 120)
}

const UNSIGNED = {
  en: 'The mail has no DKIM signature of the domain in From.',
  de: 'Die Mail trägt keine DKIM-Signatur der Domain in From.',
}

/** The check that tells of a fault which keeps a signature from being valid; null: the hashes themselves do not fit. */
export function checkOfFault({ result, detail }: Pick<MailSignature, 'result' | 'detail'>): string | null {
  const words = detail ?? ''
  if (result === 'pass' || result === 'fail' || result === 'temperror' || words.startsWith('l=')) return null
  return FAULTS.find(([pattern]) => pattern.test(words))?.[1] ?? 'dkim-signature-form'
}

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^signature expired/, 'dkim-signature-expiry'],
  [/^domain mismatch/, 'dkim-signature-identity'],
  [/^From field not signed/, 'dkim-signature-fields'],
  [/^rsa-sha1|^unknown signature algorithm/, 'dkim-signature-algorithm'],
  [/^a key of/, 'dkim-signature-key-length'],
  [/^no key|^key |^inappropriate/, 'dkim-signature-key'],
]
