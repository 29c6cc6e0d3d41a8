import { toMailDomain } from '../../dns/mail-domain.ts'
import { decodeCharset } from '../../messages/charset.ts'
import { type HtmlTag, readHtmlTags } from '../../messages/html-tags.ts'
import { htmlToText } from '../../messages/html-text.ts'
import { entityText } from '../../messages/mime.ts'
import { decodeTransfer } from '../../messages/transfer-encoding.ts'
import { fact } from '../run.ts'
import { mailContent } from './mail-content.ts'

/** What readers get to see. */
export interface MailText {
  /** The HTML as it is written; null: there is none. */
  readonly html: string | null
  readonly tags: readonly HtmlTag[]
  readonly links: readonly MailLink[]
  /** The words of the plain text part; null: there is none. */
  readonly plain: string | null
  /** The words of the HTML. */
  readonly htmlWords: string
}

export interface MailLink {
  readonly href: string
  /** What readers see of it. */
  readonly text: string
  readonly scheme: string
  /** A-labels, lower-case; null: none that can be read. */
  readonly host: string | null
}

const LONGEST_HTML = 1_000_000
const MOST_LINKS = 500

/** The texts of the mail and all links in them. */
export const mailText = fact('mailText', async (run): Promise<MailText> => {
  const { source, leaves } = await run.get(mailContent)
  const html = leaves.find(({ type, isAttachment }) => type === 'text/html' && !isAttachment)
  const plain = leaves.find(({ type, isAttachment }) => type === 'text/plain' && !isAttachment)
  const markup =
    html === undefined
      ? null
      : decodeCharset(
          decodeTransfer(
            source.slice(html.bodyStart, Math.min(html.bodyEnd, html.bodyStart + LONGEST_HTML)),
            html.encoding,
          ),
          html.charset,
        )
  const tags = markup === null ? [] : readHtmlTags(markup)
  const words = plain === undefined ? null : entityText(source, plain)
  const links = [...linksOf(tags), ...linksIn(words ?? '')].slice(0, MOST_LINKS)
  return { html: markup, tags, links, plain: words, htmlWords: markup === null ? '' : htmlToText(markup) }
})

function linksOf(tags: readonly HtmlTag[]): MailLink[] {
  const links: MailLink[] = []
  let open: { href: string; text: string[] } | null = null
  const close = () => {
    if (open !== null) links.push(readLink(open.href, open.text.join(' ')))
    open = null
  }
  for (const tag of tags) {
    if (tag.name === 'a' || tag.name === 'area') {
      close()
      const href = tag.attributes.get('href')
      if (!tag.isEnd && href !== undefined) open = { href, text: [tag.text] }
    } else if (open !== null && open.text.length < 50) open.text.push(tag.text)
  }
  close()
  return links
}

function linksIn(text: string): MailLink[] {
  return [...text.slice(0, LONGEST_HTML).matchAll(/https?:\/\/[^\s<>"')\]]{1,2000}/gi)]
    .slice(0, MOST_LINKS)
    .map(([href]) => readLink(href, href))
}

function readLink(href: string, text: string): MailLink {
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,20}):/i.exec(href)?.[1]?.toLowerCase() ?? ''
  return { href, text: text.replace(/\s+/g, ' ').trim(), scheme, host: hostOf(href) }
}

/** The host of a web address, as a browser would read it. */
export function hostOf(address: string): string | null {
  const text = address.trim().slice(0, 4000)
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return null
  const { hostname } = new URL(text)
  return hostname.startsWith('[') ? hostname.slice(1, -1) : (toMailDomain(hostname) ?? hostname)
}
