import { specialBlockOf } from '../../dns/special-addresses.ts'
import type { Check } from '../check.ts'
import { addressWorld } from '../facts/address-world.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mx-public-addresses',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Mail servers have public addresses', de: 'Mailserver haben öffentliche Adressen' },
  explanation: {
    en: 'A private address, such as 192.168.1.5 or 127.0.0.1, leads senders into their own network or nowhere.',
    de: 'Eine private Adresse wie 192.168.1.5 oder 127.0.0.1 führt Absender in ihr eigenes Netz oder nirgendwohin.',
  },
  cites: [rfc(6890, '2.2.2'), rfc(1918, '3')],
  run: async (run) => {
    const found = await run.get(mxTargets)
    if (found.verdict !== undefined) return found.verdict
    const { isReachable } = await run.get(addressWorld)
    const all = found.targets.flatMap(({ name, addresses }) =>
      addresses.addresses.map(({ address }) => ({ name, address })),
    )
    if (all.length === 0)
      return notApplicable(
        { en: 'No mail server has an address.', de: 'Kein Mailserver hat eine Adresse.' },
        'mx-resolves',
      )
    const wrong = all.filter(({ address }) => !isReachable(address))
    if (wrong.length === 0)
      return pass({ en: 'All their addresses are public.', de: 'Alle ihre Adressen sind öffentlich.' })
    const list = wrong.map(({ name, address }) => `${name} ${address} (${specialBlockOf(address)?.name})`).join(', ')
    const verdict = wrong.length === all.length ? fail : warn
    return verdict(
      { en: `Not public: ${shorten(list, 300)}.`, de: `Nicht öffentlich: ${shorten(list, 300)}.` },
      { fix: fixBy(REPLACE) },
    )
  },
}

const REPLACE = {
  en: 'Put the public address of the mail server into its A and AAAA records, and remove the private one. Inside the own network use another name, or a resolver with its own view.',
  de: 'In die A- und AAAA-Einträge des Mailservers seine öffentliche Adresse setzen und die private entfernen. Im eigenen Netz einen anderen Namen oder einen Resolver mit eigener Sicht verwenden.',
}
