import { domainOf, findAddresses } from '../messages/addresses.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue } from '../messages/headers.ts'
import { type NamedRecipient, SURE } from './find-recipients.ts'

const ANNOUNCEMENT =
  /(?:recipient|address|undeliverable|deliver|screen name|user)[^@]{0,120}:\s*$|not accepting mail from [^:]{1,320}:\s*$/i
const NAME = /^[\s*•>-]*([a-z0-9][\w.+-]{1,63})(?:\s*\(([^()]{0,200})\))?[\s.,]*$/i
const MOST_NAMES = 100

/** Recipients that are named without their domain (AOL's screen names, GroupWise's users), completed from the returned mail or from who wrote the bounce. */
export function completeNames(
  lines: readonly string[],
  { returned, sender }: { readonly returned: HeaderBlock | null; readonly sender: string },
): NamedRecipient[] {
  const start = lines.findIndex((line) => line.length < 500 && ANNOUNCEMENT.test(line))
  if (start < 0) return []
  const sentTo = returned ? findAddresses(decodeHeaderText(headerValue(returned, 'to'))) : []
  const found: NamedRecipient[] = []
  for (let line = start + 1; line < lines.length && found.length < MOST_NAMES; line++) {
    const name = NAME.exec((lines[line] ?? '').slice(0, 500))?.[1]
    if (name === undefined && (lines[line] ?? '').trim() !== '') break
    const address = name === undefined ? null : complete(name, sentTo, domainOf(sender))
    if (address) found.push({ address, line, weight: SURE })
  }
  return found
}

function complete(name: string, sentTo: readonly string[], domain: string): string | null {
  const known = sentTo.find((address) => address.toLowerCase().startsWith(`${name.toLowerCase()}@`))
  return known ?? (domain.includes('.') ? `${name}@${domain}` : null)
}
