import { tableVendor } from './field-table.ts'
import { bad, neutral } from './table-words.ts'

/** The fields that Yahoo leaves. */
export const yahoo = tableVendor({
  vendor: 'yahoo',
  name: 'Yahoo',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-YahooFilteredBulk',
      meanings: [
        bad(
          /./,
          'filtered',
          'Yahoo sorted it out as bulk mail, by the address named here.',
          'Yahoo sortierte sie als Massenmail aus, nach der hier genannten Adresse.',
        ),
      ],
    },
    {
      header: 'X-Yahoo-Filtered-Bulk',
      meanings: [
        bad(
          /./,
          'filtered',
          'Yahoo sorted it out as bulk mail, by the address named here.',
          'Yahoo sortierte sie als Massenmail aus, nach der hier genannten Adresse.',
        ),
      ],
    },
    {
      header: 'X-YMailISG',
      meanings: [
        neutral(
          /./,
          'opaque',
          'Yahoo looked at it; what it thought is enciphered, only Yahoo can read it.',
          'Yahoo hat sie angesehen; was es dachte, ist verschlüsselt, nur Yahoo kann es lesen.',
        ),
      ],
    },
    {
      header: 'X-Apparently-To',
      meanings: [
        neutral(
          /./,
          'arrived',
          'The Yahoo mailbox that it was put into, and when.',
          'Das Yahoo-Postfach, in das sie gelegt wurde, und wann.',
        ),
      ],
    },
  ],
})
