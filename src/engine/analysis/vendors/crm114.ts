import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that CRM114 leaves. */
export const crm114 = tableVendor({
  vendor: 'crm114',
  name: 'CRM114',
  source: { url: 'https://crm114.sourceforge.net/', asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-CRM114-Status',
      meanings: [
        good(/^\s*good/i, 'good', 'Taken for wanted mail.', 'Für erwünschte Mail gehalten.'),
        bad(/^\s*spam/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.'),
        neutral(/^\s*unsure/i, 'unsure', 'The filter was undecided.', 'Der Filter war unentschieden.'),
      ],
    },
  ],
})
