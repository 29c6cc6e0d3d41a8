import { tableVendor } from './field-table.ts'
import { bad, good } from './table-words.ts'

/** The fields that MailScanner leaves. */
export const mailscanner = tableVendor({
  vendor: 'mailscanner',
  name: 'MailScanner',
  source: { url: 'https://www.mailscanner.info/', asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-MailScanner-SpamCheck',
      meanings: [
        good(/^\s*not spam/i, 'not-spam', 'Not taken for spam.', 'Nicht für Spam gehalten.'),
        bad(/^\s*spam/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.'),
      ],
    },
    {
      header: 'X-MailScanner',
      meanings: [
        good(/clean/i, 'clean', 'No virus was found.', 'Kein Virus gefunden.'),
        bad(/infected/i, 'infected', 'A virus was found.', 'Ein Virus wurde gefunden.'),
      ],
    },
  ],
})
