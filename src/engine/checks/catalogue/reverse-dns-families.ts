import { genericNameOf } from '../../reverse-dns/generic-name.ts'
import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { type ReverseDns, reverseDns } from '../facts/reverse.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'reverse-dns-families',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'IPv4 and IPv6 carry the same name', de: 'IPv4 und IPv6 tragen denselben Namen' },
  explanation: {
    en: 'A server introduces itself with one name over both protocols. If its addresses have different names, one of them does not fit.',
    de: 'Ein Server stellt sich über beide Protokolle mit einem Namen vor. Tragen seine Adressen verschiedene Namen, passt einer davon nicht.',
  },
  cites: [rfc(1912, '2.1')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    const seen = await Promise.all(addresses.map(({ address }) => run.get(reverseDns, address)))
    const [four, six] = [4, 6].map((family) => seen.filter((one) => one.family === family && one.iprev === 'pass'))
    // With several servers nothing says which addresses belong together.
    if (four?.length !== 1 || six?.length !== 1 || seen.length !== 2) return notApplicable(NOT_ONE_EACH)
    const odd = seen.find(({ address, names }) => names.every(({ name }) => genericNameOf(name, address) !== null))
    if (odd !== undefined) return notApplicable(NOT_ONE_EACH, 'reverse-dns-generic')
    if (seen.some(({ names }) => names.some(({ alias }) => alias)))
      return notApplicable(NOT_ONE_EACH, 'reverse-dns-alias')
    const [names4, names6] = [namesOf(four[0]), namesOf(six[0])]
    if (names4.some((name) => names6.includes(name))) return pass(SAME)
    const [a, b] = [shorten(names4.join(', ')), shorten(names6.join(', '))]
    return notice({
      en: `Over IPv4 the server is ${a}, over IPv6 it is ${b}.`,
      de: `Über IPv4 heißt der Server ${a}, über IPv6 heißt er ${b}.`,
    })
  },
}

function namesOf(seen: ReverseDns | undefined): readonly string[] {
  return seen?.names.map(({ name }) => name) ?? []
}

const NOT_ONE_EACH = {
  en: 'There is no pair of one IPv4 and one IPv6 address with good names to compare.',
  de: 'Es gibt kein Paar aus je einer IPv4- und einer IPv6-Adresse mit guten Namen zum Vergleichen.',
}
const SAME = { en: 'Both addresses carry the same name.', de: 'Beide Adressen tragen denselben Namen.' }
