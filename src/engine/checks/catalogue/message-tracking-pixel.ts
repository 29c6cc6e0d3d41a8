import type { HtmlTag } from '../../messages/html-tags.ts'
import type { Check } from '../check.ts'
import { hostOf, mailText } from '../facts/mail-text.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'message-tracking-pixel',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'No invisible picture counts readers', de: 'Kein unsichtbares Bild zählt Leser' },
  explanation: {
    en: 'A picture of one pixel tells the sender that the mail was opened. Readers dislike it, and in the European Union it needs their consent.',
    de: 'Ein Bild von einem Pixel verrät dem Absender, dass die Mail geöffnet wurde. Leser mögen das nicht, und in der Europäischen Union braucht es ihre Einwilligung.',
  },
  cites: [source('Directive 2002/58/EC, Article 5(3)', 'https://eur-lex.europa.eu/eli/dir/2002/58/oj')],
  run: async (run) => {
    const { html, tags } = await run.get(mailText)
    if (html === null) return notApplicable({ en: 'The mail has no HTML.', de: 'Die Mail hat kein HTML.' })
    const pixel = tags.find(isPixel)
    if (pixel === undefined) return pass({ en: 'None does.', de: 'So ist es.' })
    const host = shorten(hostOf(pixel.attributes.get('src') ?? '') ?? '', 80)
    return notice({ en: `One of ${host} does.`, de: `Eines von ${host} tut es.` }, { fix: fixBy(FIX) })
  },
}

function isPixel({ name, attributes }: HtmlTag): boolean {
  if (name !== 'img' || hostOf(attributes.get('src') ?? '') === null) return false
  const style = (attributes.get('style') ?? '').toLowerCase().replace(/\s/g, '')
  const tiny = (side: string) =>
    /^[01](?:px)?$/.test(attributes.get(side) ?? '') || new RegExp(`(?:^|;)${side}:[01](?:px)?(?:;|$|!)`).test(style)
  return (tiny('width') && tiny('height')) || /display:none/.test(style)
}

const FIX = {
  en: 'Turn off open tracking in the program that sends.',
  de: 'Die Öffnungsverfolgung im Versandprogramm abschalten.',
}
