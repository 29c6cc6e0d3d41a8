import type { HtmlTag } from '../../messages/html-tags.ts'
import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { fixBy, notApplicable, pass, source, warn } from '../verdict.ts'

const ACTIVE = new Set([
  'script',
  'form',
  'iframe',
  'object',
  'embed',
  'applet',
  'input',
  'button',
  'frame',
  'frameset',
])

export const check: Check = {
  id: 'message-html-active',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The HTML only shows', de: 'Das HTML zeigt nur an' },
  explanation: {
    en: 'Mail programs remove scripts, forms and frames; filters take them for an attack.',
    de: 'Mailprogramme entfernen Skripte, Formulare und Rahmen; Filter halten sie für einen Angriff.',
  },
  cites: [source('SpamAssassin rules', 'https://spamassassin.apache.org/old/tests_3_3_x.html')],
  run: async (run) => {
    const { html, tags } = await run.get(mailText)
    if (html === null) return notApplicable({ en: 'The mail has no HTML.', de: 'Die Mail hat kein HTML.' })
    const found = [...new Set(tags.flatMap(troubleOf))]
    if (found.length === 0) return pass({ en: 'It does.', de: 'So ist es.' })
    const names = found.slice(0, 6).join(', ')
    return warn({ en: `It holds: ${names}.`, de: `Es enthält: ${names}.` }, { fix: fixBy(FIX) })
  },
}

function troubleOf({ name, isEnd, attributes }: HtmlTag): readonly string[] {
  if (isEnd) return []
  const refresh = name === 'meta' && /refresh/i.test(attributes.get('http-equiv') ?? '')
  const event = [...attributes.keys()].find((key) => /^on[a-z]{3,20}$/.test(key))
  return [
    ...(ACTIVE.has(name) ? [`<${name}>`] : []),
    ...(refresh ? ['<meta refresh>'] : []),
    ...(event === undefined ? [] : [event]),
    ...(/^\s*javascript:/i.test(attributes.get('href') ?? '') ? ['javascript:'] : []),
  ]
}

const FIX = {
  en: 'Take them out, and link to a page that has them.',
  de: 'Sie herausnehmen und auf eine Seite verlinken, die sie hat.',
}
