import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import { fact } from '../run.ts'
import { mailHost } from './mail-host.ts'
import { mxHosts } from './mx.ts'

/** What kind of domain it is, as far as its own records say: each kind gets the checks that fit it. */
export interface Profile {
  /** True unless a null MX (RFC 7505), or nothing at all, says that it takes no mail. Null: not known. */
  readonly receives: boolean | null
  /** True unless SPF says that nobody may send (`v=spf1 -all`, RFC 7208 §10.1.2). Null: not known. */
  readonly sends: boolean | null
  /** Neither sends nor receives. */
  readonly parked: boolean
  /** Receives at a hoster (Google, Microsoft …) whose servers are not the user's to put right. */
  readonly hosted: boolean
  readonly internationalized: boolean
}

/** Read from the records alone; a domain that does not say what it is counts as an ordinary one. */
export const profile = fact('profile', async (run): Promise<Profile> => {
  const { domain, addresses } = run.subject
  const [mx, txt, host] = await Promise.all([run.get(mxHosts), run.dns.resolve(domain, 'TXT'), run.get(mailHost)])
  const receives = mx.status === 'unknown' ? null : mx.status === 'mx' || mx.status === 'implicit'
  const sends = isConclusive(txt)
    ? addresses.length > 0 ||
      !(saysNobodySends(textsOf(txt.records)) || (mx.status === 'nullMx' && !hasSpf(textsOf(txt.records))))
    : null
  return {
    receives,
    sends,
    parked: receives === false && sends === false,
    hosted: host !== null && host.kind !== 'relay',
    internationalized: domain.split('.').some((label) => label.startsWith('xn--')),
  }
})

function textsOf(records: Parameters<typeof dataOf>[0]): readonly string[] {
  return dataOf(records, 'TXT').map(({ strings }) => strings.join(''))
}

function hasSpf(texts: readonly string[]): boolean {
  return texts.some((text) => /^v=spf1(?: |$)/i.test(text))
}

function saysNobodySends(texts: readonly string[]): boolean {
  return texts.some((text) => /^v=spf1 +-all *$/i.test(text))
}
