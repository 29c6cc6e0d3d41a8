import { tableVendor } from './field-table.ts'
import { bad, good } from './table-words.ts'

/** The fields that ESET leaves. */
export const eset = tableVendor({
  vendor: 'eset',
  name: 'ESET',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: [
    {
      header: 'X-ESET-AS',
      meanings: [
        good(/^\s*R=OK/i, 'ok', 'ESET does not take it for spam.', 'ESET hält sie nicht für Spam.'),
        bad(/^\s*R=SPAM/i, 'spam', 'ESET takes it for spam.', 'ESET hält sie für Spam.'),
      ],
    },
  ],
})
