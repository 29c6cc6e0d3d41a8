import type { Check } from '../check.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-shared',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'Each selector has a key of its own', de: 'Jeder Selektor hat einen eigenen Schlüssel' },
  explanation: {
    en: 'Selectors are there to change keys one by one. The same key under two names gains nothing: if it is lost, it is lost under both.',
    de: 'Selektoren sind dazu da, Schlüssel einzeln zu wechseln. Derselbe Schlüssel unter zwei Namen bringt nichts: Geht er verloren, dann unter beiden.',
  },
  cites: [source('M3AAWG DKIM Key Rotation Best Common Practices', 'https://www.m3aawg.org/DKIMKeyRotation')],
  run: async (run) => {
    const { selectors } = await run.get(dkimKeys)
    const keys = selectors.flatMap(({ selector, keys: [key] }) =>
      key === undefined || key.revoked ? [] : [{ selector, p: bare(key) }],
    )
    if (keys.length < 2)
      return notApplicable({ en: 'Fewer than two keys are known.', de: 'Es sind weniger als zwei Schlüssel bekannt.' })
    const twin = keys.find((one, at) => one.p !== '' && keys.findIndex(({ p }) => p === one.p) < at)
    if (twin === undefined) return pass({ en: 'They differ.', de: 'Sie sind verschieden.' })
    const same = keys.filter(({ p }) => p === twin.p).map(({ selector }) => shorten(selector, 40))
    return notice({
      en: `The selectors ${shorten(same.join(', '))} have the same key.`,
      de: `Die Selektoren ${shorten(same.join(', '))} haben denselben Schlüssel.`,
    })
  },
}

function bare({ tags }: { readonly tags: readonly { readonly name: string; readonly value: string }[] }): string {
  return tags.find(({ name }) => name === 'p')?.value.replace(/\s/g, '') ?? ''
}
