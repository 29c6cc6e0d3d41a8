import { terminalText } from './terminal-text.ts'

/** A whole mail, set off from what is said of it; nothing in it acts on the terminal. */
export function indented(mail: string): string {
  const lines = mail.trimEnd().split(/\r?\n/)
  return lines.map((line) => `  ${terminalText(line)}`.trimEnd()).join('\n')
}
