import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that DSPAM leaves. */
export const dspam = tableVendor({
  vendor: 'dspam',
  name: 'DSPAM',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-DSPAM-Result',
      meanings: [
        good(/^\s*(?:innocent|whitelisted)/i, 'innocent', 'Taken for wanted mail.', 'Für erwünschte Mail gehalten.'),
        bad(/^\s*(?:spam|blacklisted|blocklisted|virus)/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.'),
      ],
    },
    {
      header: 'X-DSPAM-Confidence',
      meanings: [
        neutral(
          /^\s*[01]?[.]?\d/,
          'confidence',
          'How sure the filter is, from 0 to 1.',
          'Wie sicher sich der Filter ist, von 0 bis 1.',
        ),
      ],
    },
  ],
})
