import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { hostOf, mailText } from '../facts/mail-text.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'message-remote-images',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Pictures travel with the mail', de: 'Bilder reisen mit der Mail' },
  explanation: {
    en: 'Pictures that are fetched from the web tell the sender when and where a mail is read. Most programs do not show them at first, and filters count them.',
    de: 'Bilder, die aus dem Netz geholt werden, verraten dem Absender, wann und wo eine Mail gelesen wird. Die meisten Programme zeigen sie zunächst nicht, und Filter zählen sie.',
  },
  cites: [source('SpamAssassin rules', 'https://spamassassin.apache.org/old/tests_3_3_x.html')],
  run: async (run) => {
    const [{ html, tags }, { isBulk }] = await Promise.all([run.get(mailText), run.get(mailKind)])
    if (html === null) return notApplicable({ en: 'The mail has no HTML.', de: 'Die Mail hat kein HTML.' })
    if (isBulk) return notApplicable({ en: 'In mail to many they are usual.', de: 'In Mail an viele sind sie üblich.' })
    const hosts = tags.flatMap(({ name, attributes }) =>
      name === 'img' ? (hostOf(attributes.get('src') ?? '') ?? []) : [],
    )
    if (hosts.length === 0) return pass({ en: 'They do.', de: 'So ist es.' })
    const from = shorten([...new Set(hosts)].join(', '), 120)
    return notice(
      { en: `${hosts.length} are fetched from ${from}.`, de: `${hosts.length} werden von ${from} geholt.` },
      { fix: fixBy(FIX) },
    )
  },
}

const FIX = {
  en: 'Attach pictures inline (cid:), or do without them.',
  de: 'Bilder einbetten (cid:) oder auf sie verzichten.',
}
