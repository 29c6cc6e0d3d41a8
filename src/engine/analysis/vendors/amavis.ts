import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Amavis leaves. */
export const amavis = tableVendor({
  vendor: 'amavis',
  name: 'Amavis',
  source: { url: 'https://www.ijs.si/software/amavisd/amavisd-new-docs.html', asOf: '2026-11-21' },
  unsure: true,
  placed: 'top',
  fields: [
    {
      header: 'X-Amavis-Alert',
      meanings: [
        bad(
          /INFECTED|BANNED|SPAM/i,
          'alert',
          'Amavis found a virus, a forbidden attachment, or spam.',
          'Amavis fand einen Virus, einen verbotenen Anhang oder Spam.',
        ),
        neutral(
          /BAD HEADER/i,
          'bad-header',
          'A header field is not as the standards want it.',
          'Eine Kopfzeile ist nicht so, wie die Standards es wollen.',
        ),
      ],
    },
    {
      header: 'X-Virus-Status',
      meanings: [
        good(/^\s*(?:clean|no)/i, 'virus-clean', 'No virus was found.', 'Kein Virus gefunden.'),
        bad(/infected|^\s*yes/i, 'virus', 'The virus scanner found something.', 'Der Virenscanner fand etwas.'),
      ],
    },
  ],
})
