import { type GenericName, genericNameOf } from '../../reverse-dns/generic-name.ts'
import type { Check } from '../check.ts'
import type { ReverseDns } from '../facts/reverse.ts'
import { judgeReverseNames, pointerFix } from '../judge-addresses.ts'
import type { Judgement } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'reverse-dns-generic',
  area: 'identity',
  level: 'should',
  subject: 'domain',
  title: { en: 'The reverse name was chosen, not dealt out', de: 'Der Reverse-DNS-Name ist gewählt, nicht zugeteilt' },
  explanation: {
    en: 'A name made of the address itself, or with words such as “dyn”, “dsl” or “pool”, looks like a line at somebody’s home. Filters and T-Online refuse such senders.',
    de: 'Ein Name aus der Adresse selbst oder mit Wörtern wie „dyn“, „dsl“ oder „pool“ sieht nach einem Privatanschluss aus. Filter und T-Online lehnen solche Absender ab.',
  },
  cites: [
    source(
      'M3AAWG: Sender Best Common Practices',
      'https://www.m3aawg.org/documents/en/m3aawg-sender-best-common-practices-version-30',
    ),
    source('T-Online: Postmaster FAQ', 'https://postmaster.t-online.de/index.en.html'),
    rfc(8601, '2.7.3'),
  ],
  run: (run) => judgeReverseNames(run, (seen) => judge(run, seen)),
}

async function judge(run: Run, seen: ReverseDns): Promise<Judgement> {
  const { address, names } = seen
  const kinds = names.map(({ name }) => ({ name, generic: genericNameOf(name, address) }))
  const [worst] = kinds
  const chosen = kinds.find(({ generic }) => generic === null)
  if (chosen !== undefined || worst?.generic === null || worst === undefined)
    return { outcome: 'pass', summary: passed(shorten(chosen?.name ?? address)) }
  return {
    outcome: 'warn',
    summary: warned(address, shorten(worst.name), worst.generic),
    fix: await pointerFix(run, seen),
  }
}

function passed(name: string) {
  return { en: `${name} is a name of its own.`, de: `${name} ist ein eigener Name.` }
}

function warned(address: string, name: string, { kind, because }: GenericName) {
  const word = shorten(because, 60)
  if (kind === 'address')
    return {
      en: `${address} is ${name}: the address once more, and no name that anybody chose.`,
      de: `${address} heißt ${name}: noch einmal die Adresse und kein Name, den jemand gewählt hat.`,
    }
  if (kind === 'placeholder')
    return {
      en: `${address} is ${name}: “${word}” says that no name was set.`,
      de: `${address} heißt ${name}: „${word}“ sagt, dass kein Name gesetzt wurde.`,
    }
  return {
    en: `${address} is ${name}: “${word}” marks a dial-up line or a line at home.`,
    de: `${address} heißt ${name}: „${word}“ kennzeichnet einen Einwahl- oder Privatanschluss.`,
  }
}
