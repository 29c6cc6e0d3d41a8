import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fail, fixBy, pass, rfc } from '../verdict.ts'

/** RFC 5322 §3.6, RFC 2045 §3: at most once. */
const ONCE = [
  'From',
  'Date',
  'Sender',
  'Reply-To',
  'To',
  'Cc',
  'Bcc',
  'Message-ID',
  'In-Reply-To',
  'References',
].concat(['Subject', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'])
const REQUIRED = ['From', 'Date']

export const check: Check = {
  id: 'message-headers',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'Required header fields are there, and none twice', de: 'Nötige Kopfzeilen sind da, und keine doppelt' },
  explanation: {
    en: 'Every mail needs From and Date, and most fields may stand there only once. Large receivers refuse mail that breaks this, since forgers use doubled fields.',
    de: 'Jede Mail braucht From und Date, und die meisten Kopfzeilen dürfen nur einmal vorkommen. Große Empfänger lehnen Mail ab, die das verletzt, denn Fälscher nutzen doppelte Kopfzeilen.',
  },
  cites: [rfc(5322, '3.6'), rfc(2045, '3')],
  run: async (run) => {
    await noteFields(
      run,
      'from',
      'date',
      'sender',
      'reply-to',
      'to',
      'cc',
      'message-id',
      'in-reply-to',
      'references',
      'subject',
      'mime-version',
      'content-type',
      'content-transfer-encoding',
    )
    const { values } = await run.get(message)
    const count = (name: string) => values(name.toLowerCase()).length
    const missing = REQUIRED.filter((name) => count(name) === 0)
    const doubled = ONCE.filter((name) => count(name) > 1).map((name) => `${name} (${count(name)})`)
    if (missing.length === 0 && doubled.length === 0) return pass({ en: 'They are.', de: 'So ist es.' })
    const en = [sentence('Missing', missing), sentence('More than once', doubled)]
    const de = [sentence('Es fehlen', missing), sentence('Mehrfach vorhanden', doubled)]
    return fail({ en: en.join(' ').trim(), de: de.join(' ').trim() }, { fix: fixBy(FIX, SETTINGS) })
  },
}

function sentence(what: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${what}: ${names.join(', ')}.`
}

const FIX = {
  en: 'Correct the program that writes the mail. A submission server can add what is missing, but must not do so for mail that it only passes on.',
  de: 'Das Programm korrigieren, das die Mail schreibt. Ein Einlieferungsserver kann Fehlendes ergänzen, darf das aber nicht bei Mail tun, die er nur weitergibt.',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: '/etc/postfix/main.cf',
    lines: ['local_header_rewrite_clients = permit_mynetworks, permit_sasl_authenticated'],
  },
]
