import type { Because, Localized } from '../engine/bounces/diagnosis.ts'

/** What shows which organization refused, before the quoted words of the input. */
export const BECAUSE_TEXTS: Readonly<Record<Because['kind'], Localized>> = {
  remoteMta: { en: 'the server that answered', de: 'der Server, der geantwortet hat' },
  url: { en: 'a link in the text', de: 'ein Link im Text' },
  address: { en: 'an address in the text', de: 'eine Adresse im Text' },
  wording: { en: 'the wording', de: 'der Wortlaut' },
  code: { en: 'the code', de: 'der Code' },
  reportingMta: { en: 'the server that wrote the report', de: 'der Server, der den Bericht schrieb' },
}
