import { tableVendor } from './field-table.ts'
import { bad, neutral } from './table-words.ts'

/** The fields that hMailServer leaves. */
export const hmailserver = tableVendor({
  vendor: 'hmailserver',
  name: 'hMailServer',
  source: { url: 'https://www.hmailserver.com/documentation/latest/?page=reference_antispam', asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-hMailServer-Spam',
      meanings: [bad(/^\s*yes/i, 'spam', 'Taken for spam.', 'Für Spam gehalten.')],
    },
    {
      header: 'X-hMailServer-Reason-Score',
      meanings: [neutral(/^\s*\d/, 'score', 'The points that were counted.', 'Die gezählten Punkte.')],
    },
  ],
})
