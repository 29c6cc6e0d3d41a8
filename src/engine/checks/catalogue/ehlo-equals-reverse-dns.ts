import { isHostName } from '../../dns/domain-name.ts'
import { genericNameOf } from '../../reverse-dns/generic-name.ts'
import type { Check } from '../check.ts'
import type { EhloName } from '../facts/ehlo-names.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { isSameAddress, type ReverseDns, reverseDns } from '../facts/reverse.ts'
import { judgeGoodEhloNames } from '../judge-ehlo.ts'
import type { Judgement } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-equals-reverse-dns',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'EHLO name and reverse name are the same', de: 'EHLO-Name und Reverse-DNS-Name sind gleich' },
  explanation: {
    en: 'No rule asks for it, but one name everywhere looks tidy, and some checkers and filters give points for it.',
    de: 'Keine Regel verlangt es, aber überall ein Name wirkt ordentlich, und manche Prüfer und Filter geben Punkte dafür.',
  },
  cites: [rfc(5321, '4.1.4'), rfc(8601, '2.7.3')],
  run: (run) => judgeGoodEhloNames(run, (said) => judge(run, said)),
}

async function judge(run: Run, { name, addresses }: EhloName): Promise<Judgement> {
  const [forward, seen] = await Promise.all([
    run.get(hostAddresses, name),
    Promise.all(addresses.map((address) => run.get(reverseDns, address))),
  ])
  const isBack = (address: string) => forward.addresses.some((one) => isSameAddress(one.address, address))
  if (forward.status !== 'found') return { outcome: 'notApplicable', summary: NOTHING, because: 'ehlo-resolves' }
  if (!addresses.every(isBack)) return { outcome: 'notApplicable', summary: NOTHING, because: 'ehlo-address' }
  const good = seen.filter(({ iprev }) => iprev === 'pass')
  if (good.length === 0) return { outcome: 'notApplicable', summary: NOTHING, because: 'iprev' }
  const bad = good.map(faultIn).find((because) => because !== null)
  if (bad !== undefined) return { outcome: 'notApplicable', summary: NOTHING, because: bad }
  const other = good.find(({ names }) => !names.some((one) => one.name === name))
  const shown = shorten(name, 80)
  if (other === undefined)
    return { outcome: 'pass', summary: { en: `Both are ${shown}.`, de: `Beide lauten ${shown}.` } }
  const reverse = shorten(other.names.map((one) => one.name).join(', '), 120)
  return {
    outcome: 'notice',
    summary: {
      en: `The server introduces itself as ${shown}, its address ${other.address} is ${reverse}. Both lead to it.`,
      de: `Der Server stellt sich als ${shown} vor, seine Adresse ${other.address} heißt ${reverse}. Beide führen zu ihm.`,
    },
    fix: fixBy(ALIGN),
  }
}

/** The check that already tells what is wrong with the reverse name itself. */
function faultIn({ address, names }: ReverseDns): string | null {
  if (names.some(({ name }) => !isHostName(name))) return 'reverse-dns-syntax'
  if (names.every(({ name }) => genericNameOf(name, address) !== null)) return 'reverse-dns-generic'
  return names.some(({ alias }) => alias) ? 'reverse-dns-alias' : null
}

const NOTHING = { en: 'There are no two good names to compare.', de: 'Es gibt keine zwei guten Namen zum Vergleichen.' }
const ALIGN = {
  en: 'Let both be the same name when there is occasion.',
  de: 'Bei Gelegenheit beide auf denselben Namen setzen.',
}
