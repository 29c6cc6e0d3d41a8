import type { Check } from '../check.ts'
import { judgeRelay } from '../judge-relay.ts'
import { fixBy, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'open-relay-forms',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Nor by odd ways of writing an address', de: 'Auch nicht mit seltsam geschriebenen Adressen' },
  explanation: {
    en: 'Some servers refuse a foreign address and take it in disguise: with %, with !, in quotes, as a route, or when the sender pretends to be of the own domain.',
    de: 'Manche Server lehnen eine fremde Adresse ab und nehmen sie verkleidet: mit %, mit !, in Anführungszeichen, als Route, oder wenn der Absender vorgibt, von der eigenen Domain zu sein.',
  },
  cites: [
    rfc(5321, '7.1'),
    rfc(5321, 'F.2'),
    source('Postfix: smtpd_relay_restrictions', 'https://www.postfix.org/SMTPD_ACCESS_README.html'),
  ],
  run: (run) =>
    judgeRelay(run, (form) => form.id !== 'plain', {
      open: (line) => ({
        outcome: 'fail',
        summary: {
          en: `A foreign address is taken in disguise: “${line}”.`,
          de: `Eine fremde Adresse wird verkleidet angenommen: „${line}“.`,
        },
        fix: fixBy(CLOSE, SETTINGS),
      }),
      closed: { en: 'All disguises are refused.', de: 'Alle Verkleidungen werden abgelehnt.' },
    }),
}

const CLOSE = {
  en: 'Close this form: no rewriting of %, ! and routes, and no trust in a sender that only says it is of the own domain.',
  de: 'Diese Form schließen: %, ! und Routen nicht umschreiben, und keinem Absender trauen, der nur sagt, er sei von der eigenen Domain.',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['allow_percent_hack = no', 'swap_bangpath = no', 'allow_untrusted_routing = no'],
  },
]
