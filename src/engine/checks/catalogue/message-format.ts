import { headerLines } from '../../messages/raw-form.ts'
import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc, warn } from '../verdict.ts'

/** RFC 5322 §2.2: printable ASCII without the colon; §4.5 spaces before it are obsolete. */
const FIELD = /^[\x21-\x39\x3b-\x7e]+:/
const OBSOLETE = /^[\x21-\x39\x3b-\x7e]+[ \t]+:/

export const check: Check = {
  id: 'message-format',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The header section is well-formed', de: 'Der Kopf ist wohlgeformt' },
  explanation: {
    en: 'A mail begins with fields of the form “Name: value”, then comes an empty line, then the text. A line that is no field ends the header for some programs and not for others.',
    de: 'Eine Mail beginnt mit Zeilen der Form „Name: Wert“, dann folgt eine leere Zeile, dann der Text. Eine Zeile, die keine solche ist, beendet den Kopf für manche Programme und für andere nicht.',
  },
  cites: [rfc(5322, '2.2'), rfc(5322, '4.5')],
  run: async (run) => {
    const { source } = await run.get(mailContent)
    const lines = headerLines(source)
    // The line of an mbox file is no part of the mail.
    const own = lines[0]?.startsWith('From ') ? lines.slice(1) : lines
    const isFolded = (line: string, at: number) => at > 0 && /^[ \t]/.test(line)
    const broken = own.find((line, at) => !isFolded(line, at) && !FIELD.test(line) && !OBSOLETE.test(line))
    const fix = fixBy(FIX)
    if (broken !== undefined) {
      const shown = shorten(broken, 80)
      return fail(
        { en: `This line is no header field: “${shown}”.`, de: `Diese Zeile ist keine Kopfzeile: „${shown}“.` },
        { fix },
      )
    }
    const blank = own.findIndex((line, at) => at > 0 && line.trim() === '')
    if (blank > 0) return warn(BLANK, { fix })
    const spaced = own.find((line) => OBSOLETE.test(line))
    if (spaced === undefined) return pass({ en: 'It is.', de: 'So ist es.' })
    const shown = shorten(spaced, 60)
    return warn(
      {
        en: `There is a space before the colon: “${shown}”.`,
        de: `Vor dem Doppelpunkt steht ein Leerzeichen: „${shown}“.`,
      },
      { fix },
    )
  },
}

const BLANK = {
  en: 'A line inside the header section holds nothing but spaces; some programs end the header there.',
  de: 'Eine Zeile im Kopf besteht nur aus Leerzeichen; manche Programme beenden den Kopf dort.',
}
const FIX = {
  en: 'Correct the program that writes the mail, or the filter that adds fields: each field on a line of its own, continued lines begin with a space.',
  de: 'Das Programm korrigieren, das die Mail schreibt, oder den Filter, der Kopfzeilen ergänzt: jede auf einer eigenen Zeile, Fortsetzungen beginnen mit einem Leerzeichen.',
}
