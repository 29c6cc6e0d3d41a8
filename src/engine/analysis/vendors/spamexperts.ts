import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that SpamExperts (N-able Mail Assure) leaves. */
export const spamexperts = tableVendor({
  vendor: 'spamexperts',
  name: 'SpamExperts (N-able Mail Assure)',
  source: {
    url: 'https://documentation.solarwindsmsp.com/mail-assure/documentation/Content/faqs/email-headers-spam-score.htm',
    asOf: '2026-11-21',
  },
  placed: 'anywhere',
  fields: ['X-SpamExperts-Class', 'X-MailAssure-Class'].map((header) => ({
    header,
    meanings: [
      good(/^\s*(?:ham|whitelisted)/i, 'ham', 'Taken for wanted mail.', 'Für erwünschte Mail gehalten.'),
      neutral(/^\s*unsure/i, 'unsure', 'The filter was undecided.', 'Der Filter war unentschieden.'),
      bad(/^\s*(?:spam|phish|virus|blacklisted)/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.'),
    ],
  })),
})
