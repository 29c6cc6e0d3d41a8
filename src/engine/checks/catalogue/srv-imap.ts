import type { Check } from '../check.ts'
import { judgeService } from '../judge-service-records.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'srv-imap',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: { en: 'SRV records tell where mailboxes are read', de: 'SRV-Einträge sagen, wo Postfächer gelesen werden' },
  explanation: {
    en: 'With these records a mail program finds the server for reading by itself, from the address alone.',
    de: 'Mit diesen Einträgen findet ein Mailprogramm den Server zum Lesen von selbst, allein aus der Adresse.',
  },
  cites: [rfc(6186, '3.2'), rfc(8314, '5.1')],
  run: (run) =>
    judgeService(run, ['imaps', 'imap'], {
      protocol: 'imap',
      fix: (host) =>
        fixRecords(PUBLISH, [
          { name: `_imaps._tcp.${run.subject.domain}`, type: 'SRV', before: [], after: [`0 1 993 ${host}.`] },
        ]),
    }),
}

const PUBLISH = {
  en: 'Publish an SRV record for IMAP with TLS.',
  de: 'Einen SRV-Eintrag für IMAP mit TLS veröffentlichen.',
}
