import { registeredDomain } from '../../dmarc/older-receivers.ts'
import type { Check } from '../check.ts'
import type { ReverseDns } from '../facts/reverse.ts'
import { judgeReverseNames, pointerFix } from '../judge-addresses.ts'
import type { Judgement } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { source } from '../verdict.ts'

export const check: Check = {
  id: 'reverse-dns-own-domain',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'The reverse name lies in the own domain', de: 'Der Reverse-DNS-Name liegt in der eigenen Domain' },
  explanation: {
    en: 'T-Online wants to see from the name of the server who runs it. A name in the hoster’s domain shows the hoster. For a server with many domains one of them is enough.',
    de: 'T-Online möchte am Namen des Servers erkennen, wer ihn betreibt. Ein Name in der Domain des Hosters zeigt nur den Hoster. Bei einem Server mit vielen Domains genügt eine davon.',
  },
  cites: [source('T-Online: Postmaster FAQ, section 4.1', 'https://postmaster.t-online.de/index.en.html')],
  run: (run) => judgeReverseNames(run, (seen) => judge(run, seen)),
}

async function judge(run: Run, seen: ReverseDns): Promise<Judgement> {
  const own = registeredDomain(run.subject.domain)
  const other = seen.names.find(({ name }) => registeredDomain(name) !== own)
  if (other === undefined || seen.names.some(({ name }) => registeredDomain(name) === own))
    return {
      outcome: 'pass',
      summary: {
        en: `The reverse name lies in ${shorten(own)}.`,
        de: `Der Reverse-DNS-Name liegt in ${shorten(own)}.`,
      },
    }
  const name = shorten(other.name)
  return {
    outcome: 'notice',
    summary: {
      en: `${seen.address} is ${name}, which lies in another domain than ${shorten(own)}. That is fine if it is yours too.`,
      de: `${seen.address} heißt ${name}; das liegt in einer anderen Domain als ${shorten(own)}. Gehört sie demselben Betreiber, ist das in Ordnung.`,
    },
    ...(await otherName(run, seen)),
  }
}

/** Where the address already bears the name of the mail host, there is no better one to be offered. */
async function otherName(run: Run, seen: ReverseDns): Promise<Pick<Judgement, 'fix'>> {
  const fix = await pointerFix(run, seen)
  const isSame = fix.records.every(({ before, after }) => after.every((line) => before.includes(line)))
  return isSame ? {} : { fix }
}
