import { looksLikeDkimKey } from '../../dkim/dkim-key.ts'
import { textsAt } from '../../dns/texts-at.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { fact } from '../run.ts'
import { dkimKeys } from './dkim-keys.ts'

/** A key whose name has the domain twice, as panels write it that add the domain by themselves. */
export interface MisplacedKey {
  readonly right: string
  readonly wrong: string
  readonly texts: readonly string[]
}

/** Asked for named selectors whose key is missing. */
export const misplacedKeys = fact('misplacedKeys', async (run): Promise<readonly MisplacedKey[]> => {
  const { selectors } = await run.get(dkimKeys)
  const missing = selectors.filter(({ status }) => status === 'missing')
  const found = await Promise.all(
    missing.map(async ({ name, domain }) => {
      const wrong = `${name}.${domain}`
      const texts = ((await textsAt(wrong, dnsLookup(run))) ?? []).filter(looksLikeDkimKey)
      return { right: name, wrong, texts }
    }),
  )
  return found.filter(({ texts }) => texts.length > 0)
})
