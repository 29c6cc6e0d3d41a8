import { specialBlockOf } from '../../dns/special-addresses.ts'
import type { Hop } from '../../received/read-received.ts'
import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { isInternalName } from '../internal-name.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-internal-names',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'The inside of the network stays private', de: 'Das Innere des Netzes bleibt privat' },
  explanation: {
    en: 'Internal host names and private addresses in Received show strangers how a network is built, and some filters count them.',
    de: 'Interne Rechnernamen und private Adressen in Received zeigen Fremden, wie ein Netz gebaut ist, und manche Filter zählen sie.',
  },
  cites: [rfc(6890, '2.2.2'), rfc(5321, '7.6')],
  run: async (run) => {
    await noteFields(run, 'received')
    const { hops, submission } = await run.get(senderSide)
    const own = hops.filter((hop) => hop !== submission)
    if (own.length === 0)
      return notApplicable({
        en: 'No servers of the inside can be seen.',
        de: 'Es sind keine inneren Server zu sehen.',
      })
    const found = own.flatMap(internalIn)[0]
    if (found === undefined) return pass({ en: 'It does.', de: 'So ist es.' })
    const shown = shorten(found, 80)
    return notice({ en: `Received shows “${shown}”.`, de: `Received zeigt „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

function internalIn({ from, fromName, by, address }: Hop): readonly string[] {
  const names = [from, fromName, by].filter((name) => name !== null).filter(isInternalName)
  const block = address === null ? null : (specialBlockOf(address)?.name ?? null)
  return [...names, ...(address !== null && (block === 'Private-Use' || block === 'Unique-Local') ? [address] : [])]
}

const FIX = {
  en: 'Take the inner Received lines out at the last server of your own (header_checks), or give inner servers public names.',
  de: 'Die inneren Received-Zeilen am letzten eigenen Server herausnehmen (header_checks) oder inneren Servern öffentliche Namen geben.',
}
