import type { HtmlTag } from '../../messages/html-tags.ts'
import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

/** A line of preview text is usual in newsletters; more words than these are not. */
const USUAL_PREVIEW = 200

export const check: Check = {
  id: 'message-html-hidden',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'No text is hidden', de: 'Kein Text ist versteckt' },
  explanation: {
    en: 'Text that readers cannot see (no size, not displayed, no opacity) is an old way to mislead filters, and they look for it.',
    de: 'Text, den Leser nicht sehen (ohne Größe, nicht angezeigt, durchsichtig), ist ein altes Mittel, Filter zu täuschen, und sie suchen danach.',
  },
  cites: [source('SpamAssassin rules', 'https://spamassassin.apache.org/old/tests_3_3_x.html')],
  run: async (run) => {
    const { html, tags } = await run.get(mailText)
    if (html === null) return notApplicable({ en: 'The mail has no HTML.', de: 'Die Mail hat kein HTML.' })
    const hidden = tags
      .filter(hides)
      .map(({ text }) => text.replace(/(?:[\s\u00a0\u200b-\u200f\ufeff\u00ad]|\u034f)+/g, ' ').trim())
    const words = hidden.filter((text) => text.length > USUAL_PREVIEW || (text !== '' && hidden.length > 3))
    const [first] = words
    if (first === undefined) return pass({ en: 'None is.', de: 'So ist es.' })
    const shown = shorten(first, 60)
    return notice({ en: `Hidden: “${shown}”.`, de: `Versteckt: „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

function hides({ isEnd, attributes }: HtmlTag): boolean {
  const style = (attributes.get('style') ?? '').toLowerCase().replace(/\s/g, '')
  return !isEnd && /display:none|visibility:hidden|font-size:0(?:px|pt|em)?(?:;|$)|opacity:0(?:;|$)/.test(style)
}

const FIX = {
  en: 'Take hidden text out; one short line as a preview does no harm.',
  de: 'Versteckten Text herausnehmen; eine kurze Zeile als Vorschau schadet nicht.',
}
