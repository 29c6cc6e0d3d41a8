import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

const MOST_OCTETS = 1_000_000

export const check: Check = {
  id: 'message-encoded-data',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Encoded parts are intact', de: 'Kodierte Teile sind unversehrt' },
  explanation: {
    en: 'Letters that do not belong into base64 or quoted-printable mean that something damaged the mail, or that a program encodes wrongly: attachments may not open.',
    de: 'Zeichen, die nicht in base64 oder quoted-printable gehören, heißen, dass etwas die Mail beschädigt hat oder ein Programm falsch kodiert: Anhänge lassen sich vielleicht nicht öffnen.',
  },
  cites: [rfc(2045, '6.7'), rfc(2045, '6.8')],
  run: async (run) => {
    const { source, leaves } = await run.get(mailContent)
    const encoded = leaves.filter(({ encoding }) => encoding === 'base64' || encoding === 'quoted-printable')
    if (encoded.length === 0) return notApplicable({ en: 'No part is encoded.', de: 'Kein Teil ist kodiert.' })
    const damaged = encoded.find(({ encoding, bodyStart, bodyEnd }) => {
      const body = source.slice(bodyStart, Math.min(bodyEnd, bodyStart + MOST_OCTETS))
      return encoding === 'base64'
        ? /[^A-Za-z0-9+/=\s]/.test(body)
        : /=(?![0-9A-Fa-f]{2}|[ \t]{0,20}\r?\n|$)/.test(body)
    })
    if (damaged === undefined) return pass({ en: 'They are.', de: 'So ist es.' })
    const { encoding } = damaged
    return warn(
      {
        en: `A part of type ${encoding} holds letters that do not belong there.`,
        de: `Ein Teil der Art ${encoding} enthält Zeichen, die nicht hineingehören.`,
      },
      { fix: fixBy(FIX) },
    )
  },
}

const FIX = {
  en: 'Find what changes the mail after it was put together: footers appended to an encoded part, templates filled in after encoding.',
  de: 'Suchen, was die Mail verändert, nachdem sie zusammengesetzt wurde: Fußzeilen an einem kodierten Teil, Vorlagen, die nach dem Kodieren ausgefüllt werden.',
}
