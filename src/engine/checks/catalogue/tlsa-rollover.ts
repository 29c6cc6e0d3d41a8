import type { Check } from '../check.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-rollover',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: { en: 'The next key has its TLSA record already', de: 'Der nächste Schlüssel hat seinen TLSA-Eintrag schon' },
  explanation: {
    en: 'If the key changes at renewal and only the old one stands in the DNS, mail stops until the records are known everywhere. A second record, of the next key or of the authority, prevents that.',
    de: 'Wechselt bei der Erneuerung der Schlüssel und steht nur der alte im DNS, stockt die Mail, bis die neuen Einträge überall bekannt sind. Ein zweiter Eintrag, für den nächsten Schlüssel oder die Stelle, verhindert das.',
  },
  cites: [rfc(7671, '8.1'), rfc(7671, '8.4')],
  run: (run) =>
    judgeTlsa(run, 'secure', async ({ host }) => {
      const count = (await run.get(usableTlsa, host)).length
      if (count > 1)
        return {
          outcome: 'pass',
          summary: { en: `${count} records stand ready.`, de: `${count} Einträge stehen bereit.` },
        }
      return { outcome: 'notice', summary: ONE, fix: fixBy(SECOND) }
    }),
}

const ONE = {
  en: 'There is a single usable TLSA record. That is fine as long as the key stays the same at every renewal.',
  de: 'Es gibt einen einzigen verwendbaren TLSA-Eintrag. Das geht gut, solange der Schlüssel bei jeder Erneuerung derselbe bleibt.',
}
const SECOND = {
  en: 'Keep the key (certbot: reuse_key = True), or publish the next key’s record two TTLs before it is used.',
  de: 'Den Schlüssel behalten (certbot: reuse_key = True), oder den Eintrag des nächsten Schlüssels zwei TTL vor dessen Einsatz veröffentlichen.',
}
