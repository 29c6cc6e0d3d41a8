import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { toMailDomain } from '../../dns/mail-domain.ts'
import { fact } from '../run.ts'
import { shorten } from '../shorten.ts'
import type { DkimResult, SignatureReport } from '../world.ts'
import { message } from './message.ts'
import { signatures } from './signatures.ts'

/** A DKIM signature of the mail, verified here. */
export interface MailSignature extends DkimResult {
  /** Its domain and that of From have the same registered domain. */
  readonly aligned: boolean
  /** What the second implementation says of it; null: nothing. */
  readonly secondOpinion: string | null
}

export interface MailSignatures {
  readonly all: readonly MailSignature[]
  /** Those of the author's domain, which its owner can change. */
  readonly own: readonly MailSignature[]
  readonly report: SignatureReport
}

const MOST_SHOWN = 10

/** The DKIM signatures, and which of them are the author's own. */
export const mailSignatures = fact('mailSignatures', async (run): Promise<MailSignatures> => {
  const [report, { values }] = await Promise.all([run.get(signatures), run.get(message)])
  const author = registeredDomain(run.subject.domain)
  const opinions = report.secondOpinion?.dkim ?? []
  const all = report.dkim.map((signature, at) => ({
    ...signature,
    aligned: registeredDomain(toMailDomain(signature.domain) ?? '') === author,
    secondOpinion: opinions.length === report.dkim.length ? (opinions[at] ?? null) : null,
  }))
  const fields = values('dkim-signature').slice(0, MOST_SHOWN)
  if (fields.length > 0)
    run.note({ kind: 'header', lines: fields.map((value) => shorten(`DKIM-Signature: ${value}`, 2000)) })
  return { all, own: all.filter(({ aligned }) => aligned), report }
})
