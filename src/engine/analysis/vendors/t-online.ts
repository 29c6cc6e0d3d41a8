import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that T-Online leaves. */
export const tOnline = tableVendor({
  vendor: 't-online',
  name: 'T-Online',
  source: { url: 'http://www.spamfence.net/complete-list-of-expurgate-e-mail-categories.397.html', asOf: '2026-11-21' },
  placed: 'anywhere',
  fields: [
    {
      header: 'X-TOI-EXPURGATEID',
      meanings: [
        good(
          /\bCLEAN\b/,
          'clean',
          'The filter of T-Online (eXpurgate) found nothing suspicious.',
          'Der Filter von T-Online (eXpurgate) fand nichts Verdächtiges.',
        ),
        neutral(
          /\bBULK\b/,
          'bulk',
          'The filter of T-Online (eXpurgate) took it for bulk mail.',
          'Der Filter von T-Online (eXpurgate) hielt sie für Massenmail.',
        ),
        bad(
          /\b(?:SPAM|SUSPECT|DANGEROUS)\b/,
          'spam',
          'The filter of T-Online (eXpurgate) took it for spam, or for dangerous.',
          'Der Filter von T-Online (eXpurgate) hielt sie für Spam oder für gefährlich.',
        ),
      ],
    },
    {
      header: 'X-TOI-SPAM',
      meanings: [
        bad(
          /^\s*(?:spam|yes|[2-9])/i,
          'spam-flag',
          'T-Online marks it as spam.',
          'T-Online kennzeichnet sie als Spam.',
        ),
        neutral(/./, 'spam-note', 'A note of T-Online’s spam filter.', 'Ein Vermerk des Spamfilters von T-Online.'),
      ],
    },
    {
      header: 'X-TOI-VIRUSSCAN',
      meanings: [
        good(/clean/i, 'virus-clean', 'No virus was found.', 'Kein Virus gefunden.'),
        bad(/./, 'virus', 'The virus scanner noted something.', 'Der Virenscanner vermerkte etwas.'),
      ],
    },
  ],
})
