import { isKnownCharset } from '../../messages/charset.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

const FIELDS = ['Subject', 'From', 'To', 'Cc', 'Reply-To', 'Sender']
const LONGEST = 75

export const check: Check = {
  id: 'message-header-encoding',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Encoded header texts can be read', de: 'Kodierte Kopfzeilen sind lesbar' },
  explanation: {
    en: 'Letters beyond ASCII in subject and names are written as encoded words (=?utf-8?Q?…?=). A wrong one is shown as this code.',
    de: 'Zeichen jenseits von ASCII in Betreff und Namen stehen als kodierte Wörter da (=?utf-8?Q?…?=). Ein falsches wird als dieser Code angezeigt.',
  },
  cites: [rfc(2047, '2'), rfc(2047, '5')],
  run: async (run) => {
    await noteFields(run, 'subject', 'from', 'to', 'cc', 'reply-to', 'sender')
    const { values } = await run.get(message)
    const texts = FIELDS.flatMap((name) =>
      values(name.toLowerCase()).map((value) => ({ name, value: value.slice(0, 20_000) })),
    )
    const encoded = texts.filter(({ value }) => value.includes('=?'))
    if (encoded.length === 0) return notApplicable({ en: 'None is encoded.', de: 'Keine ist kodiert.' })
    const fix = fixBy(FIX)
    for (const { name, value } of encoded) {
      const trouble = troubleOf(value)
      if (trouble === null) continue
      const shown = shorten(trouble.word, 80)
      const summary = {
        en: `${name} holds ${trouble.en}: “${shown}”.`,
        de: `${name} enthält ${trouble.de}: „${shown}“.`,
      }
      return (trouble.isGrave ? warn : notice)(summary, { fix })
    }
    return pass({ en: 'They can.', de: 'So ist es.' })
  },
}

interface Trouble {
  readonly word: string
  readonly en: string
  readonly de: string
  readonly isGrave: boolean
}

function troubleOf(value: string): Trouble | null {
  const words = [...value.matchAll(/=\?([^?\s]{0,200})\?([^?\s]{0,20})\?([^?]{0,5000})\?=/g)].slice(0, 500)
  const rest = words.reduce((text, [word]) => text.replace(word, ''), value)
  const open = /=\?[\w-]{2,40}\?[BbQq]\?.{0,60}/.exec(rest)?.[0]
  if (open !== undefined)
    return { word: open, en: 'an encoded word that does not end', de: 'ein kodiertes Wort ohne Ende', isGrave: true }
  for (const [word, charset = '', encoding = '', payload = ''] of words) {
    const grave = { word, isGrave: true }
    if (!/^[bq]$/i.test(encoding)) return { ...grave, en: 'an unknown encoding', de: 'eine unbekannte Kodierung' }
    if (!isKnownCharset(charset.replace(/\*.*$/, '')))
      return { ...grave, en: 'an unknown charset', de: 'einen unbekannten Zeichensatz' }
    if (/^b$/i.test(encoding) ? /[^A-Za-z0-9+/=]/.test(payload) : /\s/.test(payload))
      return { ...grave, en: 'a broken encoded word', de: 'ein beschädigtes kodiertes Wort' }
    if (word.length > LONGEST)
      return { word, en: 'an encoded word that is too long', de: 'ein zu langes kodiertes Wort', isGrave: false }
  }
  return null
}

const FIX = {
  en: 'Let a mail library encode header texts: words of at most 75 letters, without spaces.',
  de: 'Kopfzeilen von einer Mailbibliothek kodieren lassen: Wörter von höchstens 75 Zeichen, ohne Leerzeichen.',
}
