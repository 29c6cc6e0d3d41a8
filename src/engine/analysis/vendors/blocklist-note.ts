import { tableVendor } from './field-table.ts'
import { bad } from './table-words.ts'

/** The fields that DNSBL leaves. */
export const blocklistNote = tableVendor({
  vendor: 'blocklist-note',
  name: 'DNSBL',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: ['X-RBL-Warning', 'X-DNSBL-Warning', 'X-Blocklist'].map((header) => ({
    header,
    meanings: [
      bad(
        /./,
        'listed',
        'The receiver found an address on a block list, named here.',
        'Der Empfänger fand eine Adresse auf einer Sperrliste, die hier genannt ist.',
      ),
    ],
  })),
})
