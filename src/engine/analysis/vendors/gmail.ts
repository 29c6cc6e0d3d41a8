import { tableVendor } from './field-table.ts'
import { bad, good } from './table-words.ts'

/** The fields that Gmail leaves. */
export const gmail = tableVendor({
  vendor: 'gmail',
  name: 'Gmail',
  source: { url: 'https://support.google.com/a/answer/2364580', asOf: '2026-11-21' },
  placed: 'anywhere',
  fields: [
    {
      header: 'X-Gm-Spam',
      meanings: [
        good(/^\s*0/, 'not-spam', 'Google does not take it for spam.', 'Google hält sie nicht für Spam.'),
        bad(/^\s*1/, 'spam', 'Google takes it for spam.', 'Google hält sie für Spam.'),
      ],
    },
    {
      header: 'X-Gm-Phishy',
      meanings: [
        good(/^\s*0/, 'not-phishy', 'Google does not take it for phishing.', 'Google hält sie nicht für Phishing.'),
        bad(/^\s*1/, 'phishy', 'Google takes it for phishing.', 'Google hält sie für Phishing.'),
      ],
    },
  ],
})
