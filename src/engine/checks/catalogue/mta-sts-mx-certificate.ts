import { type CertificateTrouble, certificateTrouble } from '../certificate-trouble.ts'
import type { Check, Verdict } from '../check.ts'
import { endpointKey, stsTroubles } from '../facts/sts-troubles.ts'
import { type TlsEndpoint, tlsEndpoints } from '../facts/tls-endpoints.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { type Judgement, nameOf, sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-mx-certificate',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'With MTA-STS, the mail servers’ certificates can be verified',
    de: 'Bei MTA-STS lassen sich die Zertifikate der Mailserver prüfen',
  },
  explanation: {
    en: 'A policy in mode enforce makes senders verify the certificate on port 25: it must come from an authority that everybody trusts, be valid, and bear the name of the MX. If it does not, they do not deliver.',
    de: 'Eine Richtlinie mit mode enforce lässt Absender das Zertifikat auf Port 25 prüfen: Es muss von einer Stelle stammen, der alle vertrauen, gültig sein und den Namen des MX tragen. Sonst stellen sie nicht zu.',
  },
  cites: [rfc(8461, '4.2'), rfc(8461, '5')],
  run: (run) => judgeStsPolicy(run, ({ mode }) => (mode === 'enforce' ? judge(run) : notApplicable(NOT_ENFORCED))),
}

async function judge(run: Run): Promise<Verdict> {
  const [endpoints, troubles] = await Promise.all([run.get(tlsEndpoints), run.get(stsTroubles)])
  const servers = endpoints.filter(({ role }) => role === 'mx')
  if (servers.length === 0) return withoutTls(run)
  return sumUp(servers.map((at) => ({ target: nameOf(at.endpoint), ...judgeOne(at, troubles, run.now()) })))
}

function judgeOne(at: TlsEndpoint, troubles: ReadonlyMap<string, CertificateTrouble>, now: number): Judgement {
  const { host } = at.endpoint
  const trouble = troubles.get(endpointKey(at.endpoint))
  if (trouble !== undefined) return { outcome: 'fail', summary: refused(trouble, at), fix: fixBy(mend(host), SETTINGS) }
  const shared = certificateTrouble(at.tls, host, now)
  if (shared !== null) return { outcome: 'notApplicable', summary: TOLD, because: SAID_BY[shared] }
  return {
    outcome: 'pass',
    summary: {
      en: `It is trusted and names ${shorten(host)}.`,
      de: `Ihm wird vertraut, und es nennt ${shorten(host)}.`,
    },
  }
}

function refused(trouble: CertificateTrouble, { endpoint, tls }: TlsEndpoint) {
  const names = shorten(tls.chain[0]?.names.slice(0, 5).join(', ') || '–', 100)
  const why = {
    expired: { en: 'has ended', de: 'ist abgelaufen' },
    notYet: { en: 'is not valid yet', de: 'gilt noch nicht' },
    chain: { en: 'comes without that of its issuer', de: 'kommt ohne das seines Ausstellers' },
    untrusted: { en: 'comes from nobody whom others trust', de: 'stammt von keiner Stelle, der andere vertrauen' },
    name: {
      en: `is not good for ${shorten(endpoint.host)}: it names ${names}`,
      de: `gilt nicht für ${shorten(endpoint.host)}: Es nennt ${names}`,
    },
  }[trouble]
  return {
    en: `The MTA-STS policy demands a certificate that can be verified, but this one ${why.en}. Senders with MTA-STS (Google, Microsoft and others) do not deliver.`,
    de: `Die MTA-STS-Richtlinie verlangt ein prüfbares Zertifikat, aber dieses ${why.de}. Absender mit MTA-STS (Google, Microsoft und andere) stellen nicht zu.`,
  }
}

function mend(host: string) {
  const name = shorten(host)
  return {
    en: `Let the mail server use a valid certificate of a public authority for ${name} on port 25, with its whole chain. Until then set the policy to mode testing and give its record a new id.`,
    de: `Den Mailserver auf Port 25 ein gültiges Zertifikat einer öffentlichen Stelle für ${name} verwenden lassen, samt Kette. Bis dahin die Richtlinie auf mode testing stellen und ihrem Eintrag eine neue id geben.`,
  }
}

const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_tls_chain_files = /etc/ssl/private/mail.key, /etc/ssl/certs/mail-fullchain.pem'],
  },
  { software: 'MTA-STS', file: '/.well-known/mta-sts.txt', lines: ['mode: testing'] },
]
const SAID_BY: Readonly<Record<CertificateTrouble, string>> = {
  expired: 'tls-certificate-expiry',
  notYet: 'tls-certificate-expiry',
  chain: 'tls-chain',
  untrusted: 'tls-certificate',
  name: 'tls-certificate-name',
}
const NOT_ENFORCED = {
  en: 'The policy demands nothing: its mode is not enforce.',
  de: 'Die Richtlinie verlangt nichts: Ihr mode ist nicht enforce.',
}
const TOLD = {
  en: 'Mail programs see the same certificate; the finding about it says what is wrong.',
  de: 'Mailprogramme sehen dasselbe Zertifikat; der Befund dazu sagt, was nicht stimmt.',
}
