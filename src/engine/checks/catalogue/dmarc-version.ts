import type { Check } from '../check.ts'
import { dmarcState } from '../facts/dmarc.ts'
import { dmarcFix, withoutDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fail, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-version',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The DMARC record begins with v=DMARC1', de: 'Der DMARC-Eintrag beginnt mit v=DMARC1' },
  explanation: {
    en: 'Receivers know a DMARC record by its beginning, letter for letter. Anything else they ignore, however close it comes.',
    de: 'Empfänger erkennen einen DMARC-Eintrag an seinem Anfang, Buchstabe für Buchstabe. Alles andere übergehen sie, wie nahe es auch kommt.',
  },
  cites: [rfc(9989, '4.7'), rfc(9989, '4.8')],
  run: async (run) => {
    const state = await run.get(dmarcState)
    const { status, texts } = state
    const text = shorten(texts[0] ?? '', 60)
    if (status === 'notARecord') {
      const words = {
        en: `The record begins with “${text}”, which is not exactly v=DMARC1 and a semicolon. Receivers ignore it: the domain is without DMARC.`,
        de: `Der Eintrag beginnt mit „${text}“; das ist nicht genau v=DMARC1 und ein Semikolon. Empfänger übergehen ihn: Die Domain ist ohne DMARC.`,
      }
      return fail(words, { fix: dmarcFix(FIX, state, {}) })
    }
    if (status !== 'found') return withoutDmarc(state)
    if (/^v=DMARC1\s*(?:;|$)/.test(texts[0] ?? '')) return pass(GOOD)
    return notice(SPACES, { fix: dmarcFix(FIX, state, {}) })
  },
}

const GOOD = { en: 'It begins as it must.', de: 'Er beginnt, wie er muss.' }

const SPACES = {
  en: 'The record begins with v=DMARC1, but with spaces or a capital letter that some simple readers stumble over.',
  de: 'Der Eintrag beginnt mit v=DMARC1, aber mit Leerzeichen oder einem Großbuchstaben, über die einfache Programme stolpern.',
}

const FIX = {
  en: 'Publish it with this beginning, without spaces or quotation marks in front.',
  de: 'Ihn mit diesem Anfang veröffentlichen, ohne Leerzeichen oder Anführungszeichen davor.',
}
