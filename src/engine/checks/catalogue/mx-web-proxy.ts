import { isWithin } from '../../dns/domain-name.ts'
import { ipOctets, sharesPrefix } from '../../dns/ip-address.ts'
import type { Check } from '../check.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mx-web-proxy',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Mail does not go to a web proxy', de: 'Mail geht nicht an einen Web-Proxy' },
  explanation: {
    en: 'Services that stand before a website, such as Cloudflare, pass on web pages only. When the mail server’s name is switched to them, mail has nowhere to go.',
    de: 'Dienste, die vor einer Website stehen, etwa Cloudflare, reichen nur Webseiten weiter. Ist der Name des Mailservers auf sie geschaltet, läuft Mail ins Leere.',
  },
  cites: [source('Cloudflare: IP ranges (looked at 2026-11-21)', 'https://www.cloudflare.com/ips/'), rfc(5321, '5.1')],
  run: async (run) => {
    const found = await run.get(mxTargets)
    if (found.verdict !== undefined) return found.verdict
    const hosts = found.targets.filter(({ addresses }) => addresses.addresses.length > 0)
    const proxied = hosts.filter(
      ({ name, addresses }) => !isMailService(name) && addresses.addresses.every(({ address }) => isProxy(address)),
    )
    if (proxied.length === 0)
      return pass({
        en: 'No mail server lies behind a web proxy.',
        de: 'Kein Mailserver liegt hinter einem Web-Proxy.',
      })
    const list = shorten(proxied.map(({ name }) => name).join(', '))
    const verdict = proxied.length === hosts.length ? fail : warn
    return verdict(
      {
        en: `Behind Cloudflare’s web proxy, which takes no mail: ${list}.`,
        de: `Hinter dem Web-Proxy von Cloudflare, der keine Mail annimmt: ${list}.`,
      },
      { fix: fixBy(GREY) },
    )
  },
}

const PROXY = [
  ...['173.245.48.0/20', '103.21.244.0/22', '103.22.200.0/22', '103.31.4.0/22', '141.101.64.0/18', '108.162.192.0/18'],
  ...['190.93.240.0/20', '188.114.96.0/20', '197.234.240.0/22', '198.41.128.0/17', '162.158.0.0/15', '104.16.0.0/13'],
  ...['104.24.0.0/14', '172.64.0.0/13', '131.0.72.0/22', '2400:cb00::/32', '2606:4700::/32', '2803:f800::/32'],
  ...['2405:b500::/32', '2405:8100::/32', '2a06:98c0::/29', '2c0f:f248::/32'],
].map((block) => {
  const [address = '', bits] = block.split('/')
  return { prefix: ipOctets(address), bits: Number(bits) }
})

function isProxy(address: string): boolean {
  const octets = ipOctets(address)
  return octets !== null && PROXY.some(({ prefix, bits }) => prefix !== null && sharesPrefix(octets, prefix, bits))
}

/** Their own mail service has addresses in the same ranges. */
function isMailService(name: string): boolean {
  return isWithin(name, 'mx.cloudflare.net') || isWithin(name, 'inbound.cf-emailsecurity.net')
}

const GREY = {
  en: 'Switch the proxy off for the mail server’s name (“DNS only”, grey cloud), or use a name of its own for mail that is not behind the proxy.',
  de: 'Den Proxy für den Namen des Mailservers abschalten („nur DNS“, graue Wolke) oder für Mail einen eigenen Namen verwenden, der nicht hinter dem Proxy liegt.',
}
