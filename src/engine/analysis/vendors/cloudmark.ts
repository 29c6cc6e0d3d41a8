import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Cloudmark leaves. */
export const cloudmark = tableVendor({
  vendor: 'cloudmark',
  name: 'Cloudmark',
  source: {
    url: 'https://cloudmark.com/ja/knowledgebase/cloudmark-authority-for-spamassassin/Getting-message-fingerprints',
    asOf: '2026-11-21',
  },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'X-CMAE-Score',
      meanings: [
        good(
          /^\s*(?:\d|[1-4]\d)(?:[.]\d{1,6})?\s*$/,
          'low',
          'Cloudmark gave few of 100 points for spam.',
          'Cloudmark gab wenige von 100 Punkten für Spam.',
        ),
        bad(
          /^\s*(?:9\d|100)(?:[.]\d{1,6})?\s*$/,
          'high',
          'Cloudmark gave nearly all of 100 points: spam.',
          'Cloudmark gab fast alle von 100 Punkten: Spam.',
        ),
        neutral(
          /^\s*\d/,
          'some',
          'Points of 100 that Cloudmark gave for spam.',
          'Punkte von 100, die Cloudmark für Spam gab.',
        ),
      ],
    },
    {
      header: 'X-CMAE-Scan-Result',
      meanings: [
        good(
          /^\s*\d\s*$/,
          'scan-low',
          'Cloudmark gave no points to speak of.',
          'Cloudmark gab keine nennenswerten Punkte.',
        ),
        bad(
          /^\s*(?:9\d|100)\s*$/,
          'scan-high',
          'Cloudmark gave nearly all of 100 points: spam.',
          'Cloudmark gab fast alle von 100 Punkten: Spam.',
        ),
      ],
    },
    {
      header: 'X-CMAE-Analysis',
      meanings: [
        neutral(
          /./,
          'analysis',
          'Fingerprints of the text, which only Cloudmark can read.',
          'Fingerabdrücke des Textes, die nur Cloudmark lesen kann.',
        ),
      ],
    },
    {
      header: 'X-CNFS-Analysis',
      meanings: [
        neutral(
          /./,
          'analysis',
          'Fingerprints of the text, which only Cloudmark can read.',
          'Fingerabdrücke des Textes, die nur Cloudmark lesen kann.',
        ),
      ],
    },
    {
      header: 'X-Authority-Analysis',
      meanings: [
        neutral(
          /./,
          'analysis',
          'Fingerprints of the text, which only Cloudmark can read.',
          'Fingerabdrücke des Textes, die nur Cloudmark lesen kann.',
        ),
      ],
    },
  ],
})
