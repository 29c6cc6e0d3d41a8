import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that eXpurgate leaves. */
export const expurgate = tableVendor({
  vendor: 'expurgate',
  name: 'eXpurgate',
  source: { url: 'http://www.spamfence.net/complete-list-of-expurgate-e-mail-categories.397.html', asOf: '2026-11-21' },
  placed: 'anywhere',
  fields: [
    {
      header: 'X-purgate-type',
      meanings: [
        good(/^\s*clean/i, 'clean', 'Nothing suspicious was found.', 'Nichts Verdächtiges gefunden.'),
        neutral(
          /^\s*bulk/i,
          'bulk',
          'Taken for bulk mail, such as a newsletter.',
          'Für Massenmail gehalten, etwa einen Newsletter.',
        ),
        bad(/^\s*suspect/i, 'suspect', 'Suspected of being spam.', 'Des Spams verdächtig.'),
        bad(/^\s*spam/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.'),
        bad(
          /^\s*dangerous/i,
          'dangerous',
          'Taken for dangerous (attachment, code or virus).',
          'Für gefährlich gehalten (Anhang, Code oder Virus).',
        ),
      ],
    },
  ],
})
