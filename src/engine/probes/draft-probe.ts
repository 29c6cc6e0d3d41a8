import type { ProbePlan, ProbeVariant } from './probe-plan.ts'
import { smallPdf } from './small-pdf.ts'

/** What probes say, in one language. */
export interface ProbeWords {
  /** Small everyday mails, without the name of who writes: that stands below. */
  readonly mails: readonly { readonly subject: string; readonly text: string }[]
  /** Before the name: `Best wishes`. */
  readonly closings: readonly string[]
  /** Before the token, on the last line. */
  readonly reference: string
  readonly link: { readonly say: string; readonly url: string }
  readonly attachment: { readonly filename: string; readonly lines: readonly string[] }
}

/** What a probe is to say. */
export interface DraftOrder {
  readonly language: ProbePlan['language']
  readonly variant: ProbeVariant
  readonly token: string
  /** The user's own; null: one of ours. */
  readonly subject: string | null
  readonly text: string | null
  /** Whose name stands below; empty: none. */
  readonly name: string
  /** Equal seeds give equal words: the two of a pair differ in one thing only. */
  readonly seed: string
}

/** A probe's content, before it becomes a message. */
export interface ProbeDraft {
  readonly subject: string
  /** Lines end with `\n`. */
  readonly text: string
  /** The same words; null: the mail is plain text alone. */
  readonly html: string | null
  readonly attachment: {
    readonly filename: string
    readonly contentType: string
    readonly content: Uint8Array
  } | null
}

/**
 * Writes the probe. The words are chosen by the seed. Each variant differs from `plain` in one thing: a part in HTML with the same words, one line with a
 * link, an attachment; `otherFrom` and `otherPath` differ in how the mail is sent.
 */
export function draftProbe(order: DraftOrder, words: Readonly<Record<DraftOrder['language'], ProbeWords>>): ProbeDraft {
  const { variant, token } = order
  const { mails, closings, reference, link, attachment } = words[order.language]
  const mail = chosen(mails, order.seed, 0)
  const own = order.text?.replace(/\r\n?/g, '\n').trim() ?? null
  const signed = [chosen(closings, order.seed, 1), order.name].filter((line) => line !== '').join('\n')
  const body = own ?? `${mail?.text ?? ''}\n\n${signed}`
  const linked = variant === 'link' ? `${body}\n\n${link.say} ${link.url}` : body
  const text = linked.includes(token) ? `${linked}\n` : `${linked}\n\n${reference} ${token}\n`
  return {
    subject: order.subject ?? mail?.subject ?? '',
    text,
    html: variant === 'html' ? asHtml(text) : null,
    attachment:
      variant === 'attachment'
        ? { filename: attachment.filename, contentType: 'application/pdf', content: smallPdf(attachment.lines) }
        : null,
  }
}

/** Always the same for a seed, and evenly spread. Several choices of one seed are apart. */
function chosen<T>(list: readonly T[], seed: string, choice: number): T | undefined {
  let sum = 2166136261 + choice
  for (const character of seed) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0
  return list[(sum >>> 8) % list.length]
}

function asHtml(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>\n')}</p>`)
  return `<!DOCTYPE html>\n<html>\n<body>\n${paragraphs.join('\n')}\n</body>\n</html>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
