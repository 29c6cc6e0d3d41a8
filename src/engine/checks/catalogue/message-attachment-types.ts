import { decodeTransfer } from '../../messages/transfer-encoding.ts'
import type { Check } from '../check.ts'
import { type MailPart, mailContent } from '../facts/mail-content.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, notice, pass, source, warn } from '../verdict.ts'

/** Refused by Gmail and others wherever they occur. */
const REFUSED =
  /[.](?:ade|adp|apk|appx|appxbundle|bat|cab|chm|cmd|com|cpl|diagcab|diagcfg|diagpkg|dll|dmg|ex|exe|hta|img|ins|iso|isp|jar|jnlp|js|jse|lib|lnk|mde|mjs|msc|msi|msix|msixbundle|msp|mst|nsh|pif|ps1|scr|sct|shb|sys|vb|vbe|vbs|vhd|vxd|wsc|wsf|wsh|xll)$/i
/** Documents that hold programs. */
const MACROS = /[.](?:docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|xla|doc|xls|ppt|one)$/i
const ARCHIVES = /[.](?:zip|rar|7z|gz|tgz|bz2|xz|ace|arj|lzh)$/i

export const check: Check = {
  id: 'message-attachment-types',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'Attachments are of kinds that are taken', de: 'Anhänge sind von Arten, die angenommen werden' },
  explanation: {
    en: 'Large receivers refuse mail with programs in it, also inside of archives, and look closely at documents with macros and at encrypted archives.',
    de: 'Große Empfänger lehnen Mail mit Programmen darin ab, auch in Archiven, und prüfen Dokumente mit Makros und verschlüsselte Archive genau.',
  },
  cites: [source('Gmail: file types blocked', 'https://support.google.com/mail/answer/6590')],
  run: async (run) => {
    const { source: mail, leaves } = await run.get(mailContent)
    const files = leaves.filter(({ name }) => name !== null)
    if (files.length === 0) return notApplicable({ en: 'There are no attachments.', de: 'Es gibt keine Anhänge.' })
    const named = (pattern: RegExp) => files.find(({ name }) => pattern.test((name ?? '').trim().replace(/[. ]+$/, '')))
    const fix = fixBy(FIX)
    const [refused, locked] = [named(REFUSED), files.find((file) => isLockedZip(mail, file))]
    if (refused !== undefined) return fail(told(refused, 'a program', 'ein Programm'), { fix })
    if (locked !== undefined) return warn(told(locked, 'an encrypted archive', 'ein verschlüsseltes Archiv'), { fix })
    const [macros, archive] = [named(MACROS), named(ARCHIVES)]
    if (macros !== undefined && isModernMacro(macros))
      return warn(told(macros, 'a document with macros', 'ein Dokument mit Makros'), { fix })
    if (macros !== undefined)
      return notice(
        told(
          macros,
          'a document of an old kind that may hold macros',
          'ein Dokument alter Art, das Makros enthalten kann',
        ),
        { fix },
      )
    if (archive !== undefined)
      return notice(
        told(archive, 'an archive, which some receivers refuse', 'ein Archiv, das manche Empfänger ablehnen'),
        { fix },
      )
    return pass({ en: `${files.length} looked at.`, de: `${files.length} angesehen.` })
  },
}

function isModernMacro({ name }: MailPart): boolean {
  return /m$/i.test(name ?? '')
}

function told({ name }: MailPart, en: string, de: string) {
  const shown = shorten(name ?? '', 80)
  return { en: `“${shown}” is ${en}.`, de: `„${shown}“ ist ${de}.` }
}

/** Bit 0 of the flags of the first entry (PKZIP APPNOTE 4.4.4). */
function isLockedZip(mail: string, { bodyStart, bodyEnd, encoding }: MailPart): boolean {
  const head = decodeTransfer(mail.slice(bodyStart, Math.min(bodyEnd, bodyStart + 200)), encoding)
  return head.startsWith('PK\x03\x04') && (head.charCodeAt(6) & 1) === 1
}

const FIX = {
  en: 'Put the file on a server and send a link, or send it as a document without macros (PDF, docx).',
  de: 'Die Datei auf einen Server legen und einen Link senden, oder sie als Dokument ohne Makros senden (PDF, docx).',
}
