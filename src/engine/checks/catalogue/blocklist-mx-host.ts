import { isWithin } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import { addressWorld } from '../facts/address-world.ts'
import { mailHost } from '../facts/mail-host.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { sendingAddresses } from '../facts/sending-addresses.ts'
import { isGrave, judgeSweep } from '../judge-lists.ts'
import { notApplicable, rfc } from '../verdict.ts'

const [MOST_NAMES, MOST_ADDRESSES] = [5, 8]

export const check: Check = {
  id: 'blocklist-mx-host',
  area: 'reputation',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'The receiving servers are on no large list',
    de: 'Die empfangenden Server stehen auf keiner großen Liste',
  },
  explanation: {
    en: 'Filters also look at the servers that a sender’s domain names for its mail. One that is listed speaks against every mail of the domain.',
    de: 'Filter sehen sich auch die Server an, die die Domain eines Absenders für ihre Mail nennt. Ein gelisteter spricht gegen jede Mail der Domain.',
  },
  cites: [rfc(5782, '2.1'), rfc(5782, '3')],
  run: async (run) => {
    const [found, host] = await Promise.all([run.get(mxTargets), run.get(mailHost)])
    if (found.verdict !== undefined) return found.verdict
    if (host !== null) return notApplicable(hosted(host.name))
    const [sending, { isReachable }] = await Promise.all([run.get(sendingAddresses), run.get(addressWorld)])
    const names = found.targets.map(({ name }) => name).filter((name) => !isWithin(name, run.subject.domain))
    const addresses = found.targets
      .flatMap((target) => target.addresses.addresses.map(({ address }) => address))
      .filter((address) => isReachable(address) && !sending.addresses.includes(address))
    if (names.length + addresses.length === 0) return notApplicable(SAME)
    return judgeSweep(run, {
      lists: ({ weight }) => weight === 'high',
      entries: [...new Set([...names.slice(0, MOST_NAMES), ...addresses.slice(0, MOST_ADDRESSES)])],
      grave: (meaning, list) => (isGrave(meaning, list) ? 'warn' : null),
    })
  },
}

function hosted(name: string) {
  return {
    en: `They belong to ${name}, which looks after its reputation itself.`,
    de: `Sie gehören ${name}; dort kümmert man sich selbst um den Ruf.`,
  }
}

const SAME = {
  en: 'They lie in the domain itself and send too; the other checks look at them.',
  de: 'Sie liegen in der Domain selbst und senden auch; die anderen Prüfungen sehen sie an.',
}
