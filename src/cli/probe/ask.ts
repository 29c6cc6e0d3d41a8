import { createInterface } from 'node:readline/promises'
import type { Language } from '../../text/language.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'

/** Asks a question of yes and no at the terminal. Anything but a yes is a no. */
export async function ask(question: string, language: Language): Promise<boolean> {
  const { askAnswers, yes } = PROBE_COMMAND_TEXT[language]
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`${question} ${askAnswers} `)
    return yes.includes(answer.trim().toLowerCase())
  } finally {
    terminal.close()
  }
}

/** Is there somebody to ask? */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true
}
