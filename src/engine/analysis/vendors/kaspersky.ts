import { tableVendor } from './field-table.ts'
import { bad, good } from './table-words.ts'

/** The fields that Kaspersky leaves. */
export const kaspersky = tableVendor({
  vendor: 'kaspersky',
  name: 'Kaspersky',
  source: { url: 'https://support.kaspersky.com/KSMG/2.0.1/en-US/205767.htm', asOf: '2026-11-21' },
  placed: 'anywhere',
  fields: ['X-KSMG-AntiSpam-Status', 'X-KLMS-AntiSpam-Status', 'X-KSE-AntiSpam-Status'].map((header) => ({
    header,
    meanings: [
      good(/^\s*(?:not[_ ]detected|trusted)/i, 'not-detected', 'Not taken for spam.', 'Nicht für Spam gehalten.'),
      bad(
        /^\s*(?:spam|probable[_ ]spam|blacklisted|massmail)/i,
        'spam',
        'Taken for spam or unwanted bulk mail.',
        'Für Spam oder unerwünschte Massenmail gehalten.',
      ),
    ],
  })),
})
