import type { Check } from '../check.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc, source, warn } from '../verdict.ts'
import { isBehindWebProxy } from '../web-proxy.ts'

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
    const proxied = hosts.filter(({ name, addresses }) =>
      addresses.addresses.every(({ address }) => isBehindWebProxy(name, address)),
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

const GREY = {
  en: 'Switch the proxy off for the mail server’s name (“DNS only”, grey cloud), or use a name of its own for mail that is not behind the proxy.',
  de: 'Den Proxy für den Namen des Mailservers abschalten („nur DNS“, graue Wolke) oder für Mail einen eigenen Namen verwenden, der nicht hinter dem Proxy liegt.',
}
