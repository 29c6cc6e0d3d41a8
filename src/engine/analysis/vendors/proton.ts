import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Proton Mail leaves. */
export const proton = tableVendor({
  vendor: 'proton',
  name: 'Proton Mail',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'X-Pm-Spam-Action',
      meanings: [
        good(/inbox/i, 'inbox', 'Proton put it into the inbox.', 'Proton legte sie in den Posteingang.'),
        bad(/spam|reject/i, 'spam', 'Proton put it into the spam folder.', 'Proton legte sie in den Spamordner.'),
      ],
    },
    {
      header: 'X-Pm-Spamscore',
      meanings: [
        good(/^\s*0\b/, 'score-0', 'Proton counted no points for spam.', 'Proton zählte keine Punkte für Spam.'),
        neutral(
          /^\s*\d/,
          'score',
          'Points that Proton counted for spam; from where on they are many, Proton does not say.',
          'Punkte, die Proton für Spam zählte; ab wann es viele sind, sagt Proton nicht.',
        ),
      ],
    },
  ],
})
