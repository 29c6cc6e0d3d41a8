import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc } from '../verdict.ts'

/** A server that filters sees a mail two or three times; more is a circle. */
const MOST_VISITS = 5

export const check: Check = {
  id: 'message-loop',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The mail did not go in circles', de: 'Die Mail lief nicht im Kreis' },
  explanation: {
    en: 'Two forwards that point at each other send a mail round until a server gives up and bounces it.',
    de: 'Zwei Weiterleitungen, die aufeinander zeigen, schicken eine Mail im Kreis, bis ein Server aufgibt und sie zurückschickt.',
  },
  cites: [rfc(5321, '6.3'), rfc(9228)],
  run: async (run) => {
    const { values, hops } = await run.get(message)
    const delivered = values('delivered-to').map((address) => address.toLowerCase())
    const twice = delivered.find((address, at) => delivered.indexOf(address) !== at)
    const hosts = hops.flatMap(({ by }) => by?.toLowerCase() ?? [])
    const often = hosts.find((host) => hosts.filter((one) => one === host).length > MOST_VISITS)
    if (twice === undefined && often === undefined) return pass({ en: 'It did not.', de: 'So ist es.' })
    const shown = shorten(twice ?? often ?? '', 80)
    return fail(
      { en: `It came by ${shown} again and again.`, de: `Sie kam immer wieder bei ${shown} vorbei.` },
      { fix: fixBy(FIX) },
    )
  },
}

const FIX = {
  en: 'Look at the forwards and aliases of the addresses in Delivered-To, and take one of them out.',
  de: 'Die Weiterleitungen und Aliasse der Adressen in Delivered-To ansehen und eine davon herausnehmen.',
}
