import { arc, dkimVerify } from 'mailauth'
import type { DnsPort, SignatureReport } from '../../engine/checks/world.ts'
import { dataOf } from '../../engine/dns/record.ts'
import { teachDigestNames } from './digest-names.ts'

/**
 * What mailauth says of the signatures of a mail: a second opinion beside our own reading, which is stricter in places. It
 * asks through the same DNS. Null when it fails.
 */
export async function mailauthOpinion(
  message: string,
  dns: Pick<DnsPort, 'resolve'>,
): Promise<SignatureReport['secondOpinion']> {
  teachDigestNames()
  const resolver = textResolver(dns)
  try {
    const verified = await dkimVerify(Buffer.from(message, 'latin1'), { resolver })
    const signed = verified.arc
    const sets = signed?.chain || null
    const chain = sets === null ? false : await arc({ ...signed, chain: sets }, { resolver })
    const dkim = verified.results.map(({ status }) => String(status.result))
    return { dkim: dkim.filter((result) => result !== 'none'), arc: chain ? String(chain.status.result) : 'none' }
  } catch {
    return null
  }
}

/** A resolver of the shape of `dns.promises.resolve`. */
function textResolver(dns: Pick<DnsPort, 'resolve'>) {
  return async (name: string, type: string): Promise<string[][]> => {
    const response = type === 'TXT' ? await dns.resolve(name, 'TXT') : null
    if (response?.status !== 'answer') {
      const code =
        response?.status === 'nxDomain' ? 'ENOTFOUND' : response?.status === 'noData' ? 'ENODATA' : 'ESERVFAIL'
      throw Object.assign(new Error(`${code} ${name}`), { code })
    }
    return dataOf(response.records, 'TXT').map(({ strings }) => [...strings])
  }
}
