import type { Check } from '../check.ts'
import { clientServices } from '../facts/client-services.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { mxSessions, talkedServers } from '../facts/mx-sessions.ts'
import { judgeTargets } from '../judge-service-records.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'srv-ports',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'SRV records lead to open ports', de: 'SRV-Einträge führen zu offenen Ports' },
  explanation: {
    en: 'A mail program believes the SRV record and connects to the port named there. If nothing listens, the account does not work.',
    de: 'Ein Mailprogramm glaubt dem SRV-Eintrag und verbindet sich mit dem dort genannten Port. Lauscht da nichts, funktioniert das Konto nicht.',
  },
  cites: [rfc(6186, '3'), rfc(2782)],
  run: (run) =>
    judgeTargets(run, async ({ host, port }, { service }) => {
      if (!TRIED.has(service)) return NOT_TRIED
      const [{ addresses }, own, services, sessions] = await Promise.all([
        run.get(hostAddresses, host),
        run.get(talkedServers),
        run.get(clientServices),
        run.get(mxSessions),
      ])
      if (addresses.length === 0) return { ...NO_ADDRESS, because: 'srv-targets' }
      if (!addresses.some(({ address }) => own.some((server) => server.address === address))) return NOT_TRIED
      const alive = services.length > 0 || sessions.some(({ session }) => session.connection === 'connected')
      if (!alive) return { ...NOBODY, because: 'port-25-open' }
      const name = `${shorten(host, 80)}:${port}`
      if (services.some(({ endpoint }) => endpoint.host === host && endpoint.port === port))
        return { outcome: 'pass', summary: { en: `${name} is open.`, de: `${name} ist offen.` } }
      return {
        outcome: 'fail',
        summary: {
          en: `${name} takes no connection from here.`,
          de: `${name} nimmt von hier keine Verbindung an.`,
        },
        fix: fixBy(CORRECT),
      }
    }),
}

const TRIED: ReadonlySet<string> = new Set(['submissions', 'submission', 'imaps', 'imap', 'pop3s', 'pop3', 'sieve'])
const NOT_TRIED = {
  outcome: 'notApplicable',
  summary: {
    en: 'Left out: only servers that are said to be one’s own are tried.',
    de: 'Ausgelassen: Nur Server, die als eigene angegeben sind, werden erprobt.',
  },
} as const
const NO_ADDRESS = {
  outcome: 'notApplicable',
  summary: { en: 'The target has no address.', de: 'Das Ziel hat keine Adresse.' },
} as const
const NOBODY = {
  outcome: 'notApplicable',
  summary: { en: 'The servers answer on no port at all.', de: 'Die Server antworten auf gar keinem Port.' },
} as const
const CORRECT = {
  en: 'Open the port, correct it in the record, or publish the target “.” if the service is not there.',
  de: 'Den Port öffnen, ihn im Eintrag berichtigen, oder das Ziel „.“ veröffentlichen, wenn es den Dienst nicht gibt.',
}
