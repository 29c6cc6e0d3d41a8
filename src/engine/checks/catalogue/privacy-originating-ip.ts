import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, rfc } from '../verdict.ts'

const FIELDS = new Set([
  'x-originating-ip',
  'x-client-ip',
  'x-sender-ip',
  'x-source-ip',
  'x-remote-ip',
  'x-real-ip',
  'x-http-client',
  'x-webmail-userip',
])

export const check: Check = {
  id: 'privacy-originating-ip',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'Webmail does not tell the reader’s address', de: 'Webmail verrät die Adresse des Autors nicht' },
  explanation: {
    en: 'Some webmail programs write the address of the browser into the mail (X-Originating-IP).',
    de: 'Manche Webmailprogramme schreiben die Adresse des Browsers in die Mail (X-Originating-IP).',
  },
  cites: [rfc(5321, '7.6')],
  run: async (run) => {
    const found = (await run.get(senderSide)).fields.find(({ name }) => FIELDS.has(name))
    if (found === undefined) return pass({ en: 'It does not.', de: 'So ist es.' })
    const shown = shorten(found.raw, 100)
    return notice(
      { en: `The mail says “${shown}”.`, de: `Die Mail enthält „${shown}“.` },
      { fix: fixBy(FIX, SETTINGS) },
    )
  },
}

const FIX = { en: 'Turn the field off in the webmail program.', de: 'Die Kopfzeile im Webmailprogramm abschalten.' }
const SETTINGS = [
  { software: 'Roundcube', file: 'config/config.inc.php', lines: ["$config['http_received_header'] = false;"] },
]
