import { tableVendor } from './field-table.ts'
import { bad, good } from './table-words.ts'

/** The fields that Stalwart leaves. */
export const stalwart = tableVendor({
  vendor: 'stalwart',
  name: 'Stalwart',
  source: { url: 'https://stalw.art/docs/spamfilter/', asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-Spam-Score',
      meanings: [
        bad(/^\s*spam\b/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.'),
        good(/^\s*ham\b/i, 'ham', 'Taken for wanted mail.', 'Für erwünschte Mail gehalten.'),
      ],
    },
  ],
})
