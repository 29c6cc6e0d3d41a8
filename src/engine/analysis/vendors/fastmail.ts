import { tableVendor } from './field-table.ts'
import { good, neutral } from './table-words.ts'

/** The fields that Fastmail leaves. */
export const fastmail = tableVendor({
  vendor: 'fastmail',
  name: 'Fastmail',
  source: { url: 'https://www.fastmail.com/help/technical/spamchecks.html', asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-Spam-known-sender',
      meanings: [
        good(
          /^\s*yes/i,
          'known',
          'The sender is known to the reader (address book or earlier mail).',
          'Der Absender ist dem Leser bekannt (Adressbuch oder frühere Mail).',
        ),
        neutral(
          /^\s*no/i,
          'unknown',
          'The sender is not known to the reader.',
          'Der Absender ist dem Leser nicht bekannt.',
        ),
      ],
    },
    {
      header: 'X-Spam-sender-reputation',
      meanings: [
        neutral(
          /^\s*\d{1,5}/,
          'reputation',
          'What earlier mails of this sender were like: 500 is neutral, 1000 the best.',
          'Wie frühere Mails dieses Absenders waren: 500 ist neutral, 1000 das Beste.',
        ),
      ],
    },
  ],
})
