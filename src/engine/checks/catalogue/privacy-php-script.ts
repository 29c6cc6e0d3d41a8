import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, source } from '../verdict.ts'

const FIELDS = new Set([
  'x-php-originating-script',
  'x-php-script',
  'x-php-filename',
  'x-source',
  'x-source-args',
  'x-source-dir',
])

export const check: Check = {
  id: 'privacy-php-script',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'No path of a web page’s program', de: 'Kein Pfad eines Webprogramms' },
  explanation: {
    en: 'PHP and hosting panels write into a mail which script sent it. That shows attackers where a form is that sends mail.',
    de: 'PHP und Hosting-Verwaltungen schreiben in eine Mail, welches Skript sie gesendet hat. Das zeigt Angreifern, wo ein Formular Mail versendet.',
  },
  cites: [source('PHP manual: mail.add_x_header', 'https://www.php.net/manual/en/mail.configuration.php')],
  run: async (run) => {
    const found = (await run.get(senderSide)).fields.find(({ name, value }) => FIELDS.has(name) && value.trim() !== '')
    if (found === undefined) return pass({ en: 'There is none.', de: 'Es gibt keinen.' })
    const shown = shorten(found.raw, 100)
    return notice(
      { en: `The mail says “${shown}”.`, de: `Die Mail enthält „${shown}“.` },
      { fix: fixBy(FIX, SETTINGS) },
    )
  },
}

const FIX = { en: 'Turn the field off.', de: 'Die Kopfzeile abschalten.' }
const SETTINGS = [{ software: 'PHP', file: 'php.ini', lines: ['mail.add_x_header = Off'] }]
