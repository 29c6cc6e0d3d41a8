import { tableVendor } from './field-table.ts'
import { bad, good, neutral } from './table-words.ts'

/** The fields that Vade (Hornetsecurity) leaves. */
export const vade = tableVendor({
  vendor: 'vade',
  name: 'Vade (Hornetsecurity)',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  fields: ['X-VADE', 'X-VR', 'X-OVH'].map((prefix) => ({
    header: `${prefix}-SPAMSTATE`,
    meanings: [
      good(/^\s*(?:clean|ok|legit)/i, 'clean', 'Vade found nothing.', 'Vade fand nichts.'),
      neutral(
        /^\s*(?:commercial|pub|dce|mce|community|bounce)/i,
        'bulk',
        'Vade took it for advertising or another kind of bulk mail.',
        'Vade hielt sie für Werbung oder eine andere Art Massenmail.',
      ),
      bad(
        /^\s*(?:spam|suspect|scam|phishing|malware|virus)/i,
        'spam',
        'Vade took it for spam, or for dangerous.',
        'Vade hielt sie für Spam oder für gefährlich.',
      ),
    ],
  })),
})
