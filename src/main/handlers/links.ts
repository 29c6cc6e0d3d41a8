import type { KnownLinks } from '../../node/diagnosis/known-links.ts'
import { externalLink } from '../links/external-link.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about links: the only way out of the program. */
export function links({ diagnosis, desktop }: Hands): HandlersOf<'links'> {
  let asked: Promise<KnownLinks> | undefined
  const known = () => {
    asked ??= diagnosis.links()
    asked.catch(() => {
      asked = undefined
    })
    return asked
  }
  return {
    'links.open': async ({ url }) => {
      const link = externalLink(url, await known())
      return { opened: link !== null && (await desktop.openLink(link)) }
    },
    'links.known': async ({ urls }) => {
      const knowledge = await known()
      return urls.map((url) => externalLink(url, knowledge) !== null)
    },
  }
}
