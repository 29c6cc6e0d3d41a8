import { tableVendor } from './field-table.ts'
import { bad, neutral } from './table-words.ts'

/** The fields that ASSP leaves. */
export const assp = tableVendor({
  vendor: 'assp',
  name: 'ASSP',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-Assp-Spam',
      meanings: [bad(/^\s*yes/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.')],
    },
    {
      header: 'X-Assp-Spam-Prob',
      meanings: [
        neutral(
          /^\s*[01]?[.]?\d/,
          'probability',
          'How likely spam is, from 0 to 1.',
          'Wie wahrscheinlich Spam ist, von 0 bis 1.',
        ),
      ],
    },
  ],
})
