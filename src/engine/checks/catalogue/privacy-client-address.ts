import { isPublicAddress, specialBlockOf } from '../../dns/special-addresses.ts'
import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-client-address',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'The author’s own address stays private', de: 'Die Adresse des Autors bleibt privat' },
  explanation: {
    en: 'The submission server notes from which address an author handed a mail in. Every recipient can read it: it tells the provider and roughly the place, and blocklists may judge it.',
    de: 'Der Einlieferungsserver vermerkt, von welcher Adresse ein Autor eine Mail eingeliefert hat. Jeder Empfänger kann das lesen: Es verrät den Anbieter und ungefähr den Ort, und Sperrlisten können danach urteilen.',
  },
  cites: [rfc(5321, '4.4'), rfc(5321, '7.6')],
  run: async (run) => {
    await noteFields(run, 'received')
    const { submission } = await run.get(senderSide)
    if (submission === null) return notApplicable(NONE)
    const { address } = submission
    if (address === null || specialBlockOf(address)?.name === 'Loopback')
      return pass({ en: 'It does.', de: 'So ist es.' })
    const [kind, art] = isPublicAddress(address)
      ? ['the address', 'die Adresse']
      : ['the local address', 'die lokale Adresse']
    return notice(
      { en: `Received shows ${kind} ${address}.`, de: `Received zeigt ${art} ${address}.` },
      { fix: fixBy(FIX, SETTINGS) },
    )
  },
}

const NONE = { en: 'No submission can be seen.', de: 'Es ist keine Einlieferung zu sehen.' }
const FIX = {
  en: 'Take the line out, or the address out of the line, where authors hand mail in (ports 465 and 587 only).',
  de: 'Die Zeile herausnehmen oder die Adresse aus der Zeile, dort, wo Autoren Mail einliefern (nur Ports 465 und 587).',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: '/etc/postfix/master.cf (submission, smtps)',
    lines: [
      '-o cleanup_service_name=subcleanup',
      'subcleanup unix n - - - 0 cleanup',
      '  -o header_checks=regexp:/etc/postfix/submission_header_checks',
    ],
  },
  {
    software: 'Postfix',
    file: '/etc/postfix/submission_header_checks',
    lines: ['/^Received:.*with ESMTPSA/ IGNORE', '/^(X-Originating-IP|User-Agent|X-Mailer):/ IGNORE'],
  },
  {
    software: 'OpenSMTPD',
    file: '/etc/smtpd.conf',
    lines: ['listen on all port submission tls-require auth mask-src'],
  },
]
