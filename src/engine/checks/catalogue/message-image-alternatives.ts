import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'message-image-alternatives',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Pictures have words beside them', de: 'Bilder haben Ersatztexte' },
  explanation: {
    en: 'Who cannot see pictures, or has not loaded them, reads their alternative text (alt). Without it the mail is empty for them.',
    de: 'Wer Bilder nicht sehen kann oder nicht geladen hat, liest ihren Ersatztext (alt). Ohne ihn ist die Mail für sie leer.',
  },
  cites: [source('WCAG 2.2: Non-text Content', 'https://www.w3.org/TR/WCAG22/#non-text-content')],
  run: async (run) => {
    const images = (await run.get(mailText)).tags.filter(({ name, isEnd }) => name === 'img' && !isEnd)
    if (images.length === 0) return notApplicable({ en: 'There are no pictures.', de: 'Es gibt keine Bilder.' })
    const mute = images.filter(({ attributes }) => !attributes.has('alt')).length
    if (mute === 0) return pass({ en: 'They have.', de: 'So ist es.' })
    return notice(
      { en: `${mute} of ${images.length} have none.`, de: `${mute} von ${images.length} haben keinen.` },
      {
        fix: fixBy({
          en: 'Add alt="…" to each picture, alt="" to mere ornament.',
          de: 'Jedem Bild alt="…" geben, bloßem Schmuck alt="".',
        }),
      },
    )
  },
}
