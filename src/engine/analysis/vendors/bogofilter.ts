import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Bogofilter leaves. */
export const bogofilter = tableVendor({
  vendor: 'bogofilter',
  name: 'Bogofilter',
  source: { url: 'https://bogofilter.sourceforge.io/', asOf: '2026-11-21' },
  placed: 'top',
  fields: [
    {
      header: 'X-Bogosity',
      meanings: [
        good(/^\s*(?:ham|no)\b/i, 'ham', 'Taken for wanted mail.', 'Für erwünschte Mail gehalten.'),
        bad(/^\s*(?:spam|yes)\b/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.'),
        neutral(/^\s*unsure/i, 'unsure', 'The filter was undecided.', 'Der Filter war unentschieden.'),
      ],
    },
  ],
})
