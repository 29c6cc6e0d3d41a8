import type { Check } from '../check.ts'
import { type ClientService, clientServices } from '../facts/client-services.ts'
import { talkedServers } from '../facts/mx-sessions.ts'
import { type Judgement, nameOf, sumUp, withoutServers } from '../judge-servers.ts'
import { spoke } from '../judge-services.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'client-services-answer',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'Open ports for mail programs really serve them',
    de: 'Offene Ports für Mailprogramme bedienen sie auch',
  },
  explanation: {
    en: 'A port that takes connections and then fails makes mail programs hang or complain, often without saying why.',
    de: 'Ein Port, der Verbindungen annimmt und dann versagt, lässt Mailprogramme hängen oder klagen, oft ohne zu sagen, warum.',
  },
  cites: [rfc(8314, '3'), rfc(9051, '7.1.1')],
  run: async (run) => {
    if ((await run.get(talkedServers)).length === 0) return withoutServers(run)
    const services = await run.get(clientServices)
    if (services.length === 0) return notApplicable(NONE)
    return sumUp(services.map((service) => ({ target: nameOf(service.endpoint), ...judge(service) })))
  },
}

function judge(service: ClientService): Judgement {
  const { tls, broke, startTls, transcript } = service.said
  if (tls?.outcome === 'failed') {
    const why = shorten(tls.error ?? '', 100)
    return {
      outcome: 'fail',
      summary: { en: `The TLS handshake fails: ${why}.`, de: `Der TLS-Handschlag scheitert: ${why}.` },
      fix: fixBy(TLS),
    }
  }
  if (startTls === 'refused') return { outcome: 'fail', summary: REFUSED, fix: fixBy(TLS) }
  if (spoke(service)) return { outcome: 'pass', summary: { en: 'It answers.', de: 'Er antwortet.' } }
  const last = transcript.findLast((line) => line.startsWith('S: '))?.slice(3)
  const how = last === undefined ? (broke ?? 'timeout') : `“${shorten(last, 80)}”`
  return {
    outcome: 'fail',
    summary: {
      en: `It takes the connection and does not greet as it should (${how}).`,
      de: `Er nimmt die Verbindung an und grüßt nicht, wie er sollte (${how}).`,
    },
    fix: fixBy(LOOK),
  }
}

const NONE = {
  en: 'The servers have no port for mail programs open.',
  de: 'Die Server haben keinen Port für Mailprogramme offen.',
}
const REFUSED = {
  en: 'Encryption is offered, but the command for it is refused.',
  de: 'Verschlüsselung wird angeboten, aber der Befehl dafür abgelehnt.',
}
const TLS = {
  en: 'Most often certificate and key cannot be read or do not belong together: the service’s log names the file.',
  de: 'Meist sind Zertifikat und Schlüssel nicht lesbar oder gehören nicht zusammen: Das Log des Dienstes nennt die Datei.',
}
const LOOK = {
  en: 'See what listens there, or close the port.',
  de: 'Nachsehen, was dort lauscht, oder den Port schließen.',
}
