import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Mimecast leaves. */
export const mimecast = tableVendor({
  vendor: 'mimecast',
  name: 'Mimecast',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'X-Mimecast-Spam-Score',
      meanings: [
        good(
          /^\s*-?[01](?:[.]\d{1,6})?\s*$/,
          'score-low',
          'Mimecast counted next to no points for spam.',
          'Mimecast zählte so gut wie keine Punkte für Spam.',
        ),
        neutral(
          /^\s*[2-4](?:[.]\d{1,6})?\s*$/,
          'score-some',
          'Mimecast counted some points for spam.',
          'Mimecast zählte einige Punkte für Spam.',
        ),
        bad(
          /^\s*(?:[5-9]|\d{2,3})(?:[.]\d{1,6})?\s*$/,
          'score-high',
          'Mimecast counted many points for spam.',
          'Mimecast zählte viele Punkte für Spam.',
        ),
      ],
    },
    {
      header: 'X-Mimecast-Bulk-Signature',
      meanings: [neutral(/^\s*yes/i, 'bulk', 'Mimecast took it for bulk mail.', 'Mimecast hielt sie für Massenmail.')],
    },
    {
      header: 'X-Mimecast-Spam-Signature',
      meanings: [
        bad(/^\s*yes/i, 'signature', 'Mimecast knows this text as spam.', 'Mimecast kennt diesen Text als Spam.'),
        good(
          /^\s*no/i,
          'no-signature',
          'Mimecast does not know this text as spam.',
          'Mimecast kennt diesen Text nicht als Spam.',
        ),
      ],
    },
    {
      header: 'X-Mimecast-Impersonation-Protect',
      meanings: [
        neutral(
          /./,
          'impersonation',
          'Mimecast looked whether somebody is imitated; what it found stands in the field.',
          'Mimecast sah nach, ob jemand nachgeahmt wird; was es fand, steht in der Kopfzeile.',
        ),
      ],
    },
  ],
})
