import { ipOctets, sharesPrefix } from '../../dns/ip-address.ts'
import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ipv6-tunnel',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'IPv6 does not come through a tunnel', de: 'IPv6 kommt nicht durch einen Tunnel' },
  explanation: {
    en: 'Addresses of free tunnel services are shared with many others and often refused by mail servers and by the tunnel itself.',
    de: 'Adressen freier Tunneldienste teilt man mit vielen anderen; Mailserver und auch der Tunnel selbst lassen sie oft nicht zu.',
  },
  cites: [rfc(7059)],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    const six = addresses.filter(({ family }) => family === 6)
    if (six.length === 0)
      return notApplicable({ en: 'No mail is sent over IPv6.', de: 'Über IPv6 wird keine Mail versendet.' })
    const tunnel = six.find(({ address }) => isHurricaneTunnel(address))
    if (tunnel === undefined)
      return pass({
        en: 'It does not, as far as its address shows.',
        de: 'Das tut es nicht, soweit die Adresse es zeigt.',
      })
    return notice(
      {
        en: `${tunnel.address} belongs to the tunnel service of Hurricane Electric.`,
        de: `${tunnel.address} gehört zum Tunneldienst von Hurricane Electric.`,
      },
      { fix: fixBy(IPV4) },
    )
  },
}

/** 2001:470::/32, out of which tunnelbroker.net gives its prefixes. */
function isHurricaneTunnel(address: string): boolean {
  const [octets, prefix] = [ipOctets(address), ipOctets('2001:470::')]
  return octets !== null && prefix !== null && sharesPrefix(octets, prefix, 32)
}

const IPV4 = {
  en: 'Send over IPv4, or over IPv6 of the own provider.',
  de: 'Über IPv4 senden oder über IPv6 des eigenen Anbieters.',
}
