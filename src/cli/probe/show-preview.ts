import type { Identity, Sender } from '../../engine/mailboxes/account.ts'
import { familyName } from '../../node/probes/family-name.ts'
import type { ShownProbe } from '../../node/probes/post-office.ts'
import type { Language } from '../../text/language.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { indented } from '../output/indented.ts'
import { styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { calmWords } from './words.ts'

interface PreviewOptions {
  readonly from: Identity
  readonly sender: Sender
  readonly opened: Pick<OpenedOffice, 'knowledge'>
  readonly language: Language
}

/** Prints every mail whole, as it would go. */
export function showPreview(probes: readonly ShownProbe[], { from, sender, opened, language }: PreviewOptions): void {
  const text = PROBE_COMMAND_TEXT[language]
  const style = styleFor(process.stdout)
  const author = from.name === '' ? from.address : `${from.name} <${from.address}>`
  const head = text.shown(probes.length, author, sender.label || sender.submission.host)
  const mails = probes.map(({ plan, message, calm }, at) => {
    const provider = familyName(opened.knowledge(), plan.family)
    const title = `${text.shownTo(at + 1, probes.length, plan.address, provider)}, ${calmWords(calm, language)}`
    return `${style.strong(terminalText(title))}\n${indented(sourceOf(message))}`
  })
  process.stdout.write(`${terminalText(head)}\n\n${mails.join('\n\n')}\n\n`)
}

/** The same for scripts. */
export function previewJson({ plan, subject, text, message, calm, mailboxLabel }: ShownProbe) {
  return { plan, mailboxLabel, subject, text, source: sourceOf(message), calm }
}

function sourceOf(message: Uint8Array): string {
  return new TextDecoder('utf-8').decode(message)
}
