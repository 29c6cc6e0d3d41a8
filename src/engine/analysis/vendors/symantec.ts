import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Symantec Email Security.cloud leaves. */
export const symantec = tableVendor({
  vendor: 'symantec',
  name: 'Symantec Email Security.cloud',
  source: {
    url: 'https://knowledge.broadcom.com/external/article/161415/understanding-email-headers-in-email-sec.html',
    asOf: '2026-11-21',
  },
  placed: 'top',
  fields: [
    {
      header: 'X-SpamInfo',
      meanings: [
        bad(
          /./,
          'spam',
          'The filter took it for spam, for the reason named here.',
          'Der Filter hielt sie für Spam, aus dem hier genannten Grund.',
        ),
      ],
    },
    {
      header: 'X-SpamReason',
      meanings: [
        good(/^\s*no\b/i, 'no', 'The filter does not take it for spam.', 'Der Filter hält sie nicht für Spam.'),
        bad(/^\s*yes\b/i, 'yes', 'The filter takes it for spam.', 'Der Filter hält sie für Spam.'),
      ],
    },
    {
      header: 'X-Brightmail-Tracker',
      meanings: [
        neutral(
          /./,
          'tracker',
          'The filter looked at it; what it thought is enciphered.',
          'Der Filter hat sie angesehen; was er dachte, ist verschlüsselt.',
        ),
      ],
    },
  ],
})
