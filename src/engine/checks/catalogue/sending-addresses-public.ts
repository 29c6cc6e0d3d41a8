import { specialBlockOf } from '../../dns/special-addresses.ts'
import type { Check } from '../check.ts'
import { addressWorld } from '../facts/address-world.ts'
import { sendingAddresses } from '../facts/sending-addresses.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'sending-addresses-public',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'The sending addresses are public', de: 'Die sendenden Adressen sind öffentlich' },
  explanation: {
    en: 'Receivers see the public address that mail comes from. A private one, such as 192.168.1.5, is only the address behind the router.',
    de: 'Empfänger sehen die öffentliche Adresse, von der Mail kommt. Eine private wie 192.168.1.5 ist nur die Adresse hinter dem Router.',
  },
  cites: [rfc(6890, '2.2.2'), rfc(1918, '3')],
  run: async (run) => {
    const [{ addresses, from }, { isReachable }] = await Promise.all([run.get(sendingAddresses), run.get(addressWorld)])
    if (from !== 'user')
      return notApplicable(
        { en: 'No sending address was named.', de: 'Es wurde keine sendende Adresse angegeben.' },
        addresses.length > 0 ? 'mx-public-addresses' : null,
      )
    const wrong = addresses.filter((address) => !isReachable(address))
    if (wrong.length === 0)
      return pass({ en: 'All named addresses are public.', de: 'Alle angegebenen Adressen sind öffentlich.' })
    const list = shorten(wrong.map((address) => `${address} (${specialBlockOf(address)?.name})`).join(', '), 300)
    return fail(
      { en: `Nobody outside can see these: ${list}.`, de: `Diese kann von außen niemand sehen: ${list}.` },
      { fix: fixBy(NAME_PUBLIC) },
    )
  },
}

const NAME_PUBLIC = {
  en: 'Name the public address that the mail leaves from: the log of any receiver shows it, and so does a “Received” line of a mail sent elsewhere.',
  de: 'Die öffentliche Adresse angeben, von der die Mail ausgeht: Sie steht im Log jedes Empfängers und in einer „Received“-Zeile einer anderswohin versendeten Mail.',
}
