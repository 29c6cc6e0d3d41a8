import { registeredDomain } from '../../dmarc/older-receivers.ts'
import type { Check } from '../check.ts'
import { hostOf, type MailLink, mailText } from '../facts/mail-text.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-link-text',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Links go where they say', de: 'Links führen dorthin, wo sie sagen' },
  explanation: {
    en: 'A link that shows one address and leads to another is the mark of phishing. Programs warn of it, filters count it; links rewritten for tracking look the same.',
    de: 'Ein Link, der eine Adresse zeigt und zu einer anderen führt, ist das Kennzeichen von Phishing. Programme warnen davor, Filter zählen es; zur Verfolgung umgeschriebene Links sehen genauso aus.',
  },
  cites: [source('Google: email sender guidelines', 'https://support.google.com/a/answer/81126')],
  run: async (run) => {
    const { links } = await run.get(mailText)
    if (links.length === 0) return notApplicable({ en: 'There are no links.', de: 'Es gibt keine Links.' })
    const lie = links.find(({ host, ...link }) => host !== null && differs(shownHost(link), host))
    if (lie === undefined) return pass({ en: 'They do.', de: 'So ist es.' })
    const [shown, host] = [shorten(lie.text, 80), shorten(lie.host ?? '', 80)]
    return warn({ en: `“${shown}” leads to ${host}.`, de: `„${shown}“ führt zu ${host}.` }, { fix: fixBy(FIX) })
  },
}

/** Only where the text is an address itself, not where a sentence holds one. */
function shownHost({ text }: Pick<MailLink, 'text'>): string | null {
  if (text.length > 2000 || /\s/.test(text)) return null
  if (/^https?:/i.test(text)) return hostOf(text)
  return /^(?:[a-z0-9-]{1,63}[.]){1,9}[a-z]{2,20}(?:[/?#]|$)/i.test(text) && !text.includes('@')
    ? hostOf(`http://${text}`)
    : null
}

function differs(shown: string | null, host: string): boolean {
  return (
    shown !== null &&
    /[.](?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(shown) &&
    registeredDomain(shown) !== registeredDomain(host)
  )
}

const FIX = {
  en: 'Let the link show the address that it leads to, or words instead of an address; turn off click tracking, or use a tracking name below your own domain.',
  de: 'Den Link die Adresse zeigen lassen, zu der er führt, oder Worte statt einer Adresse; Klickverfolgung abschalten oder dafür einen Namen unter der eigenen Domain verwenden.',
}
