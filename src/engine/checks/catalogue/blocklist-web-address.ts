import type { Check } from '../check.ts'
import { addressWorld } from '../facts/address-world.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { sendingAddresses } from '../facts/sending-addresses.ts'
import { isGrave, isSpamhaus, judgeSweep } from '../judge-lists.ts'
import { notApplicable, rfc } from '../verdict.ts'

const MOST_ADDRESSES = 4

export const check: Check = {
  id: 'blocklist-web-address',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: { en: 'The web site’s addresses are not listed', de: 'Die Adressen der Website sind nicht gelistet' },
  explanation: {
    en: 'Some filters look up where the links in a mail lead. A web server on Spamhaus’s list is shared with a spammer, or was broken into.',
    de: 'Manche Filter sehen nach, wohin die Links einer Mail führen. Ein Webserver auf der Liste von Spamhaus wird mit einem Spammer geteilt oder wurde gehackt.',
  },
  cites: [rfc(5782, '2.1')],
  run: async (run) => {
    const [found, sending, { isReachable }] = await Promise.all([
      run.get(hostAddresses, run.subject.domain),
      run.get(sendingAddresses),
      run.get(addressWorld),
    ])
    const addresses = found.addresses
      .map(({ address }) => address)
      .filter((address) => isReachable(address) && !sending.addresses.includes(address))
    if (addresses.length === 0) return notApplicable(NONE)
    return judgeSweep(run, {
      lists: isSpamhaus,
      entries: addresses.slice(0, MOST_ADDRESSES),
      grave: (meaning, list) => (isGrave(meaning, list) ? 'notice' : null),
    })
  },
}

const NONE = {
  en: 'The domain’s name has no address of its own.',
  de: 'Der Name der Domain hat keine eigene Adresse.',
}
