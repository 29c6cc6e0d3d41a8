import { readAuthorDomain } from '../../engine/dmarc/author-domain.ts'
import { type AuthenticationResult, evaluateDmarc } from '../../engine/dmarc/evaluate-dmarc.ts'
import { rememberAnswers } from '../../engine/dns/remember-answers.ts'
import { type FaceResolver, resolverPort } from './resolver-port.ts'

export interface DmarcFaceInput {
  /** The domain of the author; or `from` instead. */
  readonly fromDomain?: string | null
  /** The value of the From field, or of all From fields. */
  readonly from?: string | readonly string[] | null
  /** The SPF result of the MAIL FROM and its domain; empty or null: SPF was not done. */
  readonly spf?: AuthenticationResult | null
  /** One entry per signature. */
  readonly dkim?: readonly AuthenticationResult[] | null
  readonly resolver: FaceResolver
}

/** Evaluates DMARC (RFC 9989) out of the results of SPF and DKIM. */
export async function dmarc({ fromDomain, from, spf, dkim, resolver }: DmarcFaceInput) {
  const author = authorOf(fromDomain ?? null, from ?? null)
  const input = {
    fromDomain: author.domain ?? '',
    spf: resultOf(spf),
    dkim: (dkim ?? []).flatMap((one) => resultOf(one) ?? []),
  }
  const verdict = await evaluateDmarc(input, rememberAnswers(resolverPort(resolver)))
  const { record, walk, discovery, alignments } = verdict
  const by = (wanted: 'spf' | 'dkim') => alignments.filter(({ method }) => method === wanted)
  return {
    // §4.10.1: "the Mail Receiver applies no DMARC processing to this message".
    result: verdict.result === 'permerror' ? 'none' : verdict.result,
    reason: verdict.result === 'permerror' ? 'unusableRecord' : verdict.authorDomain === null ? author.reason : null,
    authorDomain: verdict.authorDomain,
    organizationalDomain: verdict.organizationalDomain,
    policyDomain: verdict.policyDomain,
    record: record?.text ?? null,
    p: record?.p ?? null,
    sp: record?.sp ?? null,
    np: record?.np ?? null,
    policyTag: discovery?.applied?.tag ?? null,
    publishedPolicy: discovery?.applied?.published ?? null,
    policy: verdict.policy,
    disposition: verdict.disposition,
    alignment: { spf: by('spf')[0] ?? null, dkim: by('dkim') },
    path: (walk?.steps ?? []).map(({ domain, found, texts }) => ({ domain, found, texts })),
    older: verdict.older,
  }
}

/** Not one domain: DMARC cannot be done (RFC 9989 §5.3.1), and `reason` says why. */
function authorOf(fromDomain: string | null, from: string | readonly string[] | null) {
  if (fromDomain !== null && !fromDomain.includes('@')) return { domain: fromDomain, reason: 'malformed' }
  const author = readAuthorDomain([from ?? fromDomain ?? []].flat().map(String))
  return author.domain === null ? author : { domain: author.domain, reason: null }
}

function resultOf(one: AuthenticationResult | null | undefined): AuthenticationResult | null {
  if (!one?.result) return null
  return { result: String(one.result).toLowerCase(), domain: String(one.domain ?? '') }
}
