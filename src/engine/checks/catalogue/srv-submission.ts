import type { Check } from '../check.ts'
import { judgeService } from '../judge-service-records.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'srv-submission',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: { en: 'SRV records tell where mail is handed in', de: 'SRV-Einträge sagen, wo Mail eingeliefert wird' },
  explanation: {
    en: 'With these records a mail program finds the server for sending by itself, from the address alone.',
    de: 'Mit diesen Einträgen findet ein Mailprogramm den Server zum Senden von selbst, allein aus der Adresse.',
  },
  cites: [rfc(6186, '3.1'), rfc(8314, '5.1')],
  run: (run) =>
    judgeService(run, ['submissions', 'submission'], {
      protocol: 'submission',
      fix: (host) =>
        fixRecords(PUBLISH, [
          { name: `_submissions._tcp.${run.subject.domain}`, type: 'SRV', before: [], after: [`0 1 465 ${host}.`] },
        ]),
    }),
}

const PUBLISH = {
  en: 'Publish an SRV record for submission with TLS.',
  de: 'Einen SRV-Eintrag für die Einlieferung mit TLS veröffentlichen.',
}
