import { decodeHeaderText } from '../../messages/encoded-words.ts'
import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { fixBy, pass, source, warn } from '../verdict.ts'

/** `{{name}}`, `{$name}`, `${name}`, `%FNAME%`, `*|FNAME|*`, `[[name]]`, `<<name>>`, `##name##`, words for filling. */
const LEFT =
  /\{\{\s{0,9}[\w.$ ]{1,40}\s{0,9}\}\}|\{%[^%}]{1,60}%\}|\$\{[\w.]{1,40}\}|%(?:FNAME|LNAME|NAME|FIRSTNAME|LASTNAME|EMAIL|VORNAME|NACHNAME|ANREDE)%|\*\|[A-Z_:]{2,40}\|\*|\[\[[A-Za-z_]{2,40}\]\]|##[A-Za-z_]{2,40}##|\blorem ipsum\b|\[(?:Your|Ihr|Insert|Company|First|Last) ?[A-Za-z ]{0,30}\]/i

export const check: Check = {
  id: 'message-placeholders',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'No placeholder is left', de: 'Kein Platzhalter ist übrig' },
  explanation: {
    en: 'A template that was not filled in ({{name}}) shows readers and filters that a program wrote the mail carelessly.',
    de: 'Eine nicht ausgefüllte Vorlage ({{name}}) zeigt Lesern und Filtern, dass ein Programm die Mail nachlässig geschrieben hat.',
  },
  cites: [source('SpamAssassin rules', 'https://spamassassin.apache.org/old/tests_3_3_x.html')],
  run: async (run) => {
    const [{ values }, { plain, htmlWords }] = await Promise.all([run.get(message), run.get(mailText)])
    const subject = decodeHeaderText((values('subject')[0] ?? '').slice(0, 2000))
    const texts = [subject, (plain ?? '').slice(0, 200_000), htmlWords.slice(0, 200_000)]
    const left = texts.map((text) => LEFT.exec(text)?.[0]).find((found) => found !== undefined)
    if (left === undefined) return pass({ en: 'None is.', de: 'So ist es.' })
    const shown = shorten(left, 60)
    return warn({ en: `“${shown}” is.`, de: `„${shown}“ ist es.` }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Correct the template, and send a test mail before the next mailing.',
  de: 'Die Vorlage korrigieren und vor dem nächsten Versand eine Testmail senden.',
}
