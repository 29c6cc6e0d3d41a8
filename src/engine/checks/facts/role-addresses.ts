import { dataOf } from '../../dns/record.ts'
import { fact, type Run } from '../run.ts'

export type Role = 'postmaster' | 'abuse' | 'bare' | 'host' | 'hostmaster' | 'valid' | 'reports' | 'unknown'

/** An address that the server is asked about, and what it stands for. */
export interface RoleAddress {
  readonly role: Role
  readonly address: string
}

/** The local part of an address that no server has. */
const NOBODY = 'postdesk-no-such-mailbox-7f3k2q'
const MOST_REPORT_ADDRESSES = 3

/** The addresses that the server of this name is asked about; postmaster of the domain first. */
export const roleAddresses = fact('roleAddresses', async (run, host: string): Promise<readonly RoleAddress[]> => {
  const { domain, localPart } = run.subject
  const [hostmaster, reports] = await Promise.all([hostmasterOf(run), reportAddresses(run)])
  const all: RoleAddress[] = [
    { role: 'postmaster', address: `postmaster@${domain}` },
    { role: 'abuse', address: `abuse@${domain}` },
    // RFC 5321 §4.1.1.3: the one address that needs no domain.
    { role: 'bare', address: 'postmaster' },
    ...(host === domain ? [] : [{ role: 'host', address: `postmaster@${host}` } as const]),
    ...(hostmaster === null ? [] : [{ role: 'hostmaster', address: hostmaster } as const]),
    ...(localPart === null || !DOT_ATOM.test(localPart)
      ? []
      : [{ role: 'valid', address: `${localPart}@${domain}` } as const]),
    ...reports.map((address) => ({ role: 'reports', address }) as const),
    { role: 'unknown', address: `${NOBODY}@${domain}` },
  ]
  return all.filter(({ address }, at) => all.findIndex((other) => other.address === address) === at)
})

/** RFC 5321 §4.1.2, without quoted strings: nothing that needs escaping goes into a command. */
const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/

/** RFC 1035 §3.3.13: the first label of RNAME is a local part. Only within the domain it is this server's affair. */
async function hostmasterOf(run: Run): Promise<string | null> {
  const [soa] = dataOf((await run.dns.resolve(run.subject.domain, 'SOA')).records, 'SOA')
  const [, local = '', domain = ''] = /^((?:\\.|[^.\\])+)\.(.+)$/.exec(soa?.rname ?? '') ?? []
  const plain = local.replace(/\\(.)/g, '$1')
  return domain === run.subject.domain && DOT_ATOM.test(plain) ? `${plain}@${domain}` : null
}

/** Where the domain asks for reports (RFC 9990 `rua`, RFC 8460 `rua`), as far as that is in the domain itself. */
async function reportAddresses(run: Run): Promise<readonly string[]> {
  const { domain } = run.subject
  const answers = await Promise.all(
    [`_dmarc.${domain}`, `_smtp._tls.${domain}`].map((name) => run.dns.resolve(name, 'TXT')),
  )
  const texts = answers.flatMap(({ records }) => dataOf(records, 'TXT').map(({ strings }) => strings.join('')))
  const found = texts.flatMap((text) =>
    [...text.slice(0, 4000).matchAll(/mailto:([^\s,;!?@]{1,64})@([a-z0-9.-]{1,253})/gi)].map(
      ([, local = '', at = '']) => ({ local, at: at.toLowerCase() }),
    ),
  )
  const own = found.filter(({ local, at }) => DOT_ATOM.test(local) && at === domain)
  return [...new Set(own.map(({ local, at }) => `${local}@${at}`))].slice(0, MOST_REPORT_ADDRESSES)
}
