import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

/** Gmail shows the first 102 KB. */
const CLIPPED = 102_400

export const check: Check = {
  id: 'message-html-size',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The HTML is shown as a whole', de: 'Das HTML wird ganz angezeigt' },
  explanation: {
    en: 'Gmail cuts HTML after 102 KB and hides the rest behind a link, often with the unsubscribe link in it.',
    de: 'Gmail schneidet HTML nach 102 KB ab und versteckt den Rest hinter einem Link, oft samt Abmeldelink.',
  },
  cites: [source('Mailchimp: Gmail is clipping my email', 'https://mailchimp.com/help/gmail-is-clipping-my-email/')],
  run: async (run) => {
    const { html } = await run.get(mailText)
    if (html === null) return notApplicable({ en: 'The mail has no HTML.', de: 'Die Mail hat kein HTML.' })
    const size = Math.ceil(html.length / 1024)
    const summary = { en: `It has ${size} KB.`, de: `Es hat ${size} KB.` }
    return html.length <= CLIPPED ? pass(summary) : notice(summary, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Take out comments and repeated styles; shorten the mail.',
  de: 'Kommentare und wiederholte Stilangaben herausnehmen; die Mail kürzen.',
}
