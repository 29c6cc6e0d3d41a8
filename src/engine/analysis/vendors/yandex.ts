import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Yandex leaves. */
export const yandex = tableVendor({
  vendor: 'yandex',
  name: 'Yandex',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-Yandex-Spam',
      meanings: [
        good(/^\s*[12]\b/, 'no', 'Yandex does not take it for spam.', 'Yandex hält sie nicht für Spam.'),
        bad(/^\s*[4-9]/, 'spam', 'Yandex takes it for spam.', 'Yandex hält sie für Spam.'),
        neutral(/./, 'note', 'A note of the filter of Yandex.', 'Ein Vermerk des Filters von Yandex.'),
      ],
    },
  ],
})
