import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** Both fields use these words. */
const JUNK_OR_NOT = [
  good(/^\s*notjunk/i, 'notjunk', 'The filter took it for wanted mail.', 'Der Filter hielt sie für erwünschte Mail.'),
  bad(/^\s*(?:junk|spam)/i, 'junk', 'The filter took it for spam.', 'Der Filter hielt sie für Spam.'),
  neutral(/^\s*unknown/i, 'unknown', 'The filter was undecided.', 'Der Filter war unentschieden.'),
]

/** The fields that GMX / WEB.DE leaves. */
export const gmxWebde = tableVendor({
  vendor: 'gmx-webde',
  name: 'GMX / WEB.DE',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'UI-InboundReport',
      meanings: JUNK_OR_NOT,
    },
    {
      header: 'X-UI-Filterresults',
      meanings: JUNK_OR_NOT,
    },
    {
      header: 'X-GMX-Antispam',
      meanings: [
        good(/^\s*0\b/, 'antispam-0', 'Not recognised as spam.', 'Nicht als Spam erkannt.'),
        neutral(
          /^\s*-\d/,
          'antispam-off',
          'The spam filter did not look at it.',
          'Der Spamfilter hat sie nicht angesehen.',
        ),
        bad(
          /^\s*[1-9]/,
          'antispam-spam',
          'Recognised as spam, for the reason in brackets.',
          'Als Spam erkannt, aus dem Grund in Klammern.',
        ),
      ],
    },
    {
      header: 'X-GMX-Antivirus',
      meanings: [
        good(/^\s*0\b/, 'antivirus-0', 'No virus was found.', 'Kein Virus gefunden.'),
        neutral(
          /^\s*-\d/,
          'antivirus-off',
          'The virus scanner did not look at it.',
          'Der Virenscanner hat sie nicht angesehen.',
        ),
      ],
    },
  ],
})
