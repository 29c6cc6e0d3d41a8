import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Sophos leaves. */
export const sophos = tableVendor({
  vendor: 'sophos',
  name: 'Sophos',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'X-LASED-SpamProbability',
      meanings: [
        good(/^\s*0?[.][0-4]/, 'unlikely', 'Sophos thinks spam unlikely.', 'Sophos hält Spam für unwahrscheinlich.'),
        bad(/^\s*(?:0?[.][5-9]|1)/, 'likely', 'Sophos thinks spam likely.', 'Sophos hält Spam für wahrscheinlich.'),
        neutral(/./, 'probability', 'How likely Sophos thinks spam.', 'Wie wahrscheinlich Sophos Spam findet.'),
      ],
    },
    {
      header: 'X-PMX-Spam',
      meanings: [
        good(
          /Probability=(?:\d|[1-3]\d)%/i,
          'pmx-unlikely',
          'PureMessage of Sophos thinks spam unlikely.',
          'PureMessage von Sophos hält Spam für unwahrscheinlich.',
        ),
        bad(
          /Probability=(?:[5-9]\d|100)%/i,
          'pmx-likely',
          'PureMessage of Sophos thinks spam likely.',
          'PureMessage von Sophos hält Spam für wahrscheinlich.',
        ),
        neutral(/./, 'pmx', 'What PureMessage of Sophos thinks.', 'Was PureMessage von Sophos denkt.'),
      ],
    },
  ],
})
