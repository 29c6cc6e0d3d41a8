import { type AuthorDomain, readAuthorDomain } from '../../dmarc/author-domain.ts'
import { type DmarcEvaluation, evaluateDmarc } from '../../dmarc/evaluate-dmarc.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { fact } from '../run.ts'
import { mailSignatures } from './mail-signatures.ts'
import { message } from './message.ts'
import { messageSpf } from './message-spf.ts'

/** The author of the mail, out of all its From fields. */
export const author = fact('author', async (run): Promise<AuthorDomain> => {
  const { values } = await run.get(message)
  return readAuthorDomain(values('from'))
})

export interface MessageDmarc {
  readonly evaluation: DmarcEvaluation
  /** SPF could not be asked, since the way of the mail is not known: then a failure is none. */
  readonly spfUnknown: boolean
}

/** DMARC of the mail; null: From names no single author domain. */
export const messageDmarc = fact('messageDmarc', async (run): Promise<MessageDmarc | null> => {
  const [{ domain }, spf, { all }] = await Promise.all([run.get(author), run.get(messageSpf), run.get(mailSignatures)])
  if (domain === null) return null
  const dkim = all.map((signature) => ({ result: signature.result, domain: signature.domain }))
  const passed = spf === null ? null : { result: spf.verdict.result, domain: spf.domain }
  const evaluation = await evaluateDmarc({ fromDomain: domain, spf: passed, dkim }, dnsLookup(run))
  return { evaluation, spfUnknown: spf === null }
})
