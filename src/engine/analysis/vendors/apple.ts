import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that iCloud leaves. */
export const apple = tableVendor({
  vendor: 'apple',
  name: 'iCloud',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'X-Apple-MoveToFolder',
      meanings: [
        good(/^\s*inbox/i, 'inbox', 'Apple put it into the inbox.', 'Apple legte sie in den Posteingang.'),
        bad(/^\s*junk/i, 'junk', 'Apple put it into the junk folder.', 'Apple legte sie in den Werbeordner.'),
        neutral(/./, 'folder', 'Apple put it into this folder.', 'Apple legte sie in diesen Ordner.'),
      ],
    },
    {
      header: 'X-Apple-Action',
      meanings: [
        bad(
          /junk/i,
          'action-junk',
          'Apple’s filter chose the junk folder.',
          'Der Filter von Apple wählte den Werbeordner.',
        ),
        neutral(/./, 'action', 'What Apple’s filter did with it.', 'Was der Filter von Apple mit ihr tat.'),
      ],
    },
    {
      header: 'X-ICL-SCORE',
      meanings: [
        neutral(
          /^\s*-?[\d.]{1,30}/,
          'score',
          'Apple’s score; from where on it is bad, Apple does not say.',
          'Die Bewertung von Apple; ab wann sie schlecht ist, sagt Apple nicht.',
        ),
      ],
    },
    {
      header: 'X-CLX-Shades',
      meanings: [
        bad(/junk/i, 'clx-junk', 'The filter CLX took it for spam.', 'Der Filter CLX hielt sie für Spam.'),
        good(/^\s*(?:deliver|ham)/i, 'clx-deliver', 'The filter CLX let it through.', 'Der Filter CLX ließ sie durch.'),
        neutral(/./, 'clx', 'What the filter CLX noted.', 'Was der Filter CLX vermerkte.'),
      ],
    },
    {
      header: 'X-Suspected-Spam',
      meanings: [
        bad(/^\s*true/i, 'suspected', 'Apple suspects spam.', 'Apple vermutet Spam.'),
        good(/^\s*false/i, 'unsuspected', 'Apple suspects no spam.', 'Apple vermutet keinen Spam.'),
      ],
    },
  ],
})
