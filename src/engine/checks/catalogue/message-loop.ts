import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notice, pass, rfc } from '../verdict.ts'

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
    await noteFields(run, 'delivered-to', 'received')
    const { values, hops } = await run.get(message)
    const often = mostOften(values('delivered-to').map((address) => address.toLowerCase()))
    const hosts = hops.flatMap(({ by }) => by?.toLowerCase() ?? []).filter((host) => !/^localhost|^127[.]/.test(host))
    const host = mostOften(hosts)
    const circles = often.times > 2 || host.times > MOST_VISITS
    if (!circles && often.times < 2) return pass({ en: 'It did not.', de: 'So ist es.' })
    const { name, times } = often.times > 1 ? often : host
    const shown = shorten(name, 80)
    const summary = { en: `It came by ${shown} ${times} times.`, de: `Sie kam ${times}-mal bei ${shown} vorbei.` }
    // Twice is also seen where two servers of one house each write it.
    return circles ? fail(summary, { fix: fixBy(FIX) }) : notice(summary)
  },
}

function mostOften(names: readonly string[]): { readonly name: string; readonly times: number } {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  let most = { name: '', times: 0 }
  for (const [name, times] of counts) if (times > most.times) most = { name, times }
  return most
}

const FIX = {
  en: 'Look at the forwards and aliases of the addresses in Delivered-To, and take one of them out.',
  de: 'Die Weiterleitungen und Aliasse der Adressen in Delivered-To ansehen und eine davon herausnehmen.',
}
