import type { Check } from '../check.ts'
import type { ReverseDns } from '../facts/reverse.ts'
import { judgeReverseNames } from '../judge-addresses.ts'
import type { Judgement } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'iprev',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'The reverse name leads back to the address', de: 'Der Reverse-DNS-Name führt zur Adresse zurück' },
  explanation: {
    en: 'Anybody can give an address any name. It counts only if the name, asked in turn, has that address (iprev, also called FCrDNS).',
    de: 'Einer Adresse kann jeder einen beliebigen Namen geben. Er zählt nur, wenn der Name umgekehrt diese Adresse hat (iprev, auch FCrDNS genannt).',
  },
  cites: [
    rfc(8601, '2.7.3'),
    rfc(1912, '2.1'),
    source('Google: Email sender guidelines', 'https://support.google.com/a/answer/81126'),
  ],
  run: (run) => judgeReverseNames(run, (seen) => judge(run, seen)),
}

function judge(run: Run, seen: ReverseDns): Judgement {
  const { address, iprev, names } = seen
  const shown = shorten(names.map(({ name }) => name).join(', '), 150)
  if (iprev === 'pass') {
    const good = shorten(names.find(({ leadsBack }) => leadsBack)?.name ?? '')
    return {
      outcome: 'pass',
      summary: {
        en: `${address} is ${good}, and that is ${address}.`,
        de: `${address} heißt ${good}, und das ist ${address}.`,
      },
    }
  }
  if (iprev === 'temperror')
    return {
      outcome: 'temperror',
      summary: {
        en: `Could not tell: the addresses of ${shown} could not be asked for.`,
        de: `Nicht festzustellen: Die Adressen von ${shown} ließen sich nicht erfragen.`,
      },
    }
  const leads = shorten(names.flatMap(({ addresses }) => addresses).join(', '), 150)
  return {
    outcome: 'fail',
    summary: {
      en: `${address} is ${shown}, but that name ${leads === '' ? 'has no address' : `leads to ${leads}`}.`,
      de: `${address} heißt ${shown}, aber dieser Name ${leads === '' ? 'hat keine Adresse' : `führt zu ${leads}`}.`,
    },
    fix: fixOf(run, seen),
  }
}

/** In the own domain the missing record can be told; elsewhere the PTR has to change. */
function fixOf({ subject }: Run, { address, family, owner, names }: ReverseDns) {
  const [first] = names
  const type = family === 4 ? 'A' : 'AAAA'
  const before = first?.addresses.filter((one) => one.includes(':') === (family === 6)) ?? []
  const isOwn = first?.name.endsWith(`.${subject.domain}`) === true
  if (isOwn && before.length === 0) return fixRecords(ADD, [{ name: first.name, type, before, after: [address] }])
  const host = subject.ehloName ?? `mail.${subject.domain}`
  return fixRecords(POINT, [
    { name: owner, type: 'PTR', before: names.map(({ name }) => `${name}.`), after: [`${host}.`] },
  ])
}

const ADD = {
  en: 'Give the name a record with this address.',
  de: 'Dem Namen einen Eintrag mit dieser Adresse geben.',
}
const POINT = {
  en: 'Let the reverse name be one that has this very address (set in the panel of the hoster), or give the name that stands there now this address.',
  de: 'Als Reverse-DNS-Namen einen setzen, der genau diese Adresse hat (in der Verwaltung des Hosters), oder dem Namen, der jetzt dort steht, diese Adresse geben.',
}
