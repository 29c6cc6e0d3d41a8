import type { Check } from '../check.ts'
import { type TlsEndpoint, tlsEndpoints } from '../facts/tls-endpoints.ts'
import type { Judgement } from '../judge-servers.ts'
import { sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-same-certificate',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'All addresses of a server show the same certificate',
    de: 'Alle Adressen eines Servers zeigen dasselbe Zertifikat',
  },
  explanation: {
    en: 'If IPv4 and IPv6 show different certificates, one of them was most likely forgotten at the last renewal.',
    de: 'Zeigen IPv4 und IPv6 verschiedene Zertifikate, wurde eines davon wohl bei der letzten Erneuerung vergessen.',
  },
  cites: [rfc(7817, '3'), rfc(7671, '8.1')],
  run: async (run) => {
    const endpoints = await run.get(tlsEndpoints)
    if (endpoints.length === 0) return withoutTls(run)
    const names = endpoints.map(({ endpoint }) => `${shorten(endpoint.host, 80)}:${endpoint.port}`)
    const groups = [...new Set(names)].map((name) => [name, endpoints.filter((_, at) => names[at] === name)] as const)
    const several = groups.filter(([, members]) => members.length > 1)
    if (several.length === 0) return notApplicable(ONE)
    return sumUp(several.map(([target, members]) => ({ target, ...judge(members) })))
  },
}

function judge(members: readonly TlsEndpoint[]): Judgement {
  const shown = new Set(members.map(({ tls }) => tls.chain[0]?.der.join() ?? ''))
  if (shown.size === 1) return { outcome: 'pass', summary: { en: 'The same everywhere.', de: 'Überall dasselbe.' } }
  return { outcome: 'notice', summary: DIFFERENT, fix: fixBy(RELOAD) }
}

const ONE = { en: 'No server has several addresses with TLS.', de: 'Kein Server hat mehrere Adressen mit TLS.' }
const DIFFERENT = {
  en: 'Its addresses show different certificates.',
  de: 'Seine Adressen zeigen verschiedene Zertifikate.',
}
const RELOAD = {
  en: 'Give all listeners, and all machines behind the name, the same certificate, and reload each at renewal.',
  de: 'Allen Diensten und allen Rechnern hinter dem Namen dasselbe Zertifikat geben und bei der Erneuerung alle neu laden.',
}
