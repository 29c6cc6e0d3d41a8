import { StringDecoder } from 'node:string_decoder'
import { Fault } from '../../engine/fault.ts'

/**
 * Asks on the terminal, and shows nothing of what is typed. Null: there is no terminal. Rejects with the fault `cancelled` when the user
 * gives up (Ctrl+C, Ctrl+D).
 */
export function promptSecret(question: string): Promise<string | null> {
  const { stdin, stderr } = process
  if (!stdin.isTTY || !stderr.isTTY) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8')
    let typed = ''
    const end = (settle: () => void) => {
      stdin.off('data', read)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      settle()
    }
    const read = (chunk: Buffer) => {
      for (const character of decoder.write(chunk)) {
        if (character === '\r' || character === '\n') return end(() => resolve(typed))
        if (character === '\u0003' || character === '\u0004') return end(() => reject(new Fault('cancelled')))
        if (character === '\u007f' || character === '\b') typed = Array.from(typed).slice(0, -1).join('')
        else if (character >= ' ' && typed.length < LONGEST) typed += character
      }
    }
    // Before anybody is asked, so that not even what is typed at once is shown.
    stdin.setRawMode(true)
    stderr.write(`${question}: `)
    stdin.resume()
    stdin.on('data', read)
  })
}

const LONGEST = 4000
