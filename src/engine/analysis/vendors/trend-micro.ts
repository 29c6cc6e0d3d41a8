import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Trend Micro leaves. */
export const trendMicro = tableVendor({
  vendor: 'trend-micro',
  name: 'Trend Micro',
  source: { url: 'https://success.trendmicro.com/en-US/solution/KA-0001462', asOf: '2026-11-21' },
  placed: 'anywhere',
  fields: [
    {
      header: 'X-TM-AS-Result',
      meanings: [
        good(
          /^\s*no\b/i,
          'no',
          'Trend Micro does not take it for spam (score and threshold follow).',
          'Trend Micro hält sie nicht für Spam (Punkte und Schwelle folgen).',
        ),
        bad(
          /^\s*yes\b/i,
          'yes',
          'Trend Micro takes it for spam (score and threshold follow).',
          'Trend Micro hält sie für Spam (Punkte und Schwelle folgen).',
        ),
      ],
    },
    {
      header: 'X-TMASE-Result',
      meanings: [
        neutral(
          /^\s*\d{1,3}-/,
          'score',
          'Kind of threat, points and threshold, joined by hyphens (a second hyphen is a minus).',
          'Art der Bedrohung, Punkte und Schwelle, mit Bindestrichen verbunden (ein zweiter ist ein Minus).',
        ),
      ],
    },
    {
      header: 'X-TM-AS-User-Approved-Sender',
      meanings: [
        good(
          /^\s*yes/i,
          'approved',
          'The sender is on the list of approved senders.',
          'Der Absender steht auf der Liste erlaubter Absender.',
        ),
      ],
    },
    {
      header: 'X-TM-AS-User-Blocked-Sender',
      meanings: [
        bad(
          /^\s*yes/i,
          'blocked',
          'The sender is on the list of blocked senders.',
          'Der Absender steht auf der Liste gesperrter Absender.',
        ),
      ],
    },
  ],
})
