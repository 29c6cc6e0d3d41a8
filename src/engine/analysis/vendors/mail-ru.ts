import { tableVendor } from './field-table.ts'
import { bad, good } from './table-words.ts'

/** The fields that Mail.ru leaves. */
export const mailRu = tableVendor({
  vendor: 'mail-ru',
  name: 'Mail.ru',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'X-Mras',
      meanings: [
        good(/^\s*ok/i, 'ok', 'The filter of Mail.ru found nothing.', 'Der Filter von Mail.ru fand nichts.'),
        bad(/spam/i, 'spam', 'The filter of Mail.ru took it for spam.', 'Der Filter von Mail.ru hielt sie für Spam.'),
      ],
    },
  ],
})
