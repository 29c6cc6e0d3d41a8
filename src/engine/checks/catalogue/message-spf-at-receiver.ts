import { receiverSays } from '../../authentication-results/receiver-says.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { messageSpf } from '../facts/message-spf.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-spf-at-receiver',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The receiver found the same of SPF', de: 'Der Empfänger fand dasselbe über SPF' },
  explanation: {
    en: 'Where the receiver noted another result than is found here, the record was changed since, or the receiver saw another address.',
    de: 'Wo der Empfänger ein anderes Ergebnis vermerkt hat als hier gefunden wird, wurde der Eintrag seither geändert, oder der Empfänger sah eine andere Adresse.',
  },
  cites: [rfc(8601, '2.7.2'), rfc(7208, '9.1')],
  run: async (run) => {
    await noteFields(run, 'received-spf', 'authentication-results')
    const [spf, { trusted, values }] = await Promise.all([run.get(messageSpf), run.get(message)])
    if (spf === null) return notApplicable(UNKNOWN_WAY, 'message-spf')
    const noted = /^[a-z]+/i.exec(values('received-spf')[0] ?? '')?.[0]?.toLowerCase() ?? null
    const theirs = receiverSays(trusted, 'spf')[0]?.result ?? noted
    if (theirs === null) return notApplicable(SILENT, 'message-authentication-results')
    const ours = spf.verdict.result
    if (theirs === ours || ours === 'temperror') return pass({ en: 'It did.', de: 'So ist es.' })
    const word = shorten(theirs, 30)
    return notice({
      en: `The receiver noted “${word}”; for ${spf.address} it is “${ours}” here.`,
      de: `Der Empfänger vermerkte „${word}“; für ${spf.address} ist es hier „${ours}“.`,
    })
  },
}

const UNKNOWN_WAY = { en: 'SPF could not be asked here.', de: 'SPF ließ sich hier nicht fragen.' }
const SILENT = {
  en: 'The receiver left no result for SPF.',
  de: 'Der Empfänger hat kein Ergebnis für SPF hinterlassen.',
}
