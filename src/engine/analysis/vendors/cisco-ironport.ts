import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Cisco Secure Email (IronPort) leaves. */
export const ciscoIronport = tableVendor({
  vendor: 'cisco-ironport',
  name: 'Cisco Secure Email (IronPort)',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-ThreatScanner-Verdict',
      meanings: [
        good(/^\s*negative/i, 'negative', 'Cisco’s scanner found nothing.', 'Der Scanner von Cisco fand nichts.'),
        bad(
          /^\s*positive/i,
          'positive',
          'Cisco’s scanner found something dangerous.',
          'Der Scanner von Cisco fand etwas Gefährliches.',
        ),
      ],
    },
    {
      header: 'X-IronPort-Reputation',
      meanings: [
        bad(
          /^\s*-(?:[3-9]|10)/,
          'reputation-bad',
          'The sending address has a bad name with Cisco (−10 worst, 10 best).',
          'Die sendende Adresse hat bei Cisco einen schlechten Ruf (−10 schlecht, 10 gut).',
        ),
        good(
          /^\s*(?:[1-9]|10)\b/,
          'reputation-good',
          'The sending address has a good name with Cisco (−10 worst, 10 best).',
          'Die sendende Adresse hat bei Cisco einen guten Ruf (−10 schlecht, 10 gut).',
        ),
        neutral(
          /./,
          'reputation',
          'What Cisco thinks of the sending address (−10 worst, 10 best).',
          'Was Cisco von der sendenden Adresse hält (−10 schlecht, 10 gut).',
        ),
      ],
    },
    {
      header: 'X-SBRS',
      meanings: [
        bad(
          /^\s*-(?:[3-9]|10)/,
          'sbrs-bad',
          'The sending address has a bad name with Cisco (−10 worst, 10 best).',
          'Die sendende Adresse hat bei Cisco einen schlechten Ruf (−10 schlecht, 10 gut).',
        ),
        neutral(
          /./,
          'sbrs',
          'What Cisco thinks of the sending address (−10 worst, 10 best).',
          'Was Cisco von der sendenden Adresse hält (−10 schlecht, 10 gut).',
        ),
      ],
    },
    {
      header: 'X-IronPort-Anti-Spam-Filtered',
      meanings: [
        neutral(
          /^\s*true/i,
          'filtered',
          'Cisco’s spam filter looked at it; what it thought is enciphered.',
          'Der Spamfilter von Cisco hat sie angesehen; was er dachte, ist verschlüsselt.',
        ),
      ],
    },
    {
      header: 'X-IronPort-AV',
      meanings: [
        neutral(/./, 'av', 'Cisco’s virus scanner looked at it.', 'Der Virenscanner von Cisco hat sie angesehen.'),
      ],
    },
  ],
})
