import { StringDecoder } from 'node:string_decoder'

/** Asks on the terminal, and shows nothing of what is typed. Null: there is no terminal, or the user gave up (Ctrl+C, Ctrl+D). */
export function promptSecret(question: string): Promise<string | null> {
  const { stdin, stderr } = process
  if (!stdin.isTTY || !stderr.isTTY) return Promise.resolve(null)
  return new Promise((resolve) => {
    const decoder = new StringDecoder('utf8')
    let typed = ''
    const end = (answer: string | null) => {
      stdin.off('data', read)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      resolve(answer)
    }
    const read = (chunk: Buffer) => {
      for (const character of decoder.write(chunk)) {
        if (character === '\r' || character === '\n') return end(typed)
        if (character === '\u0003' || character === '\u0004') return end(null)
        if (character === '\u007f' || character === '\b') typed = Array.from(typed).slice(0, -1).join('')
        else if (character >= ' ' && typed.length < LONGEST) typed += character
      }
    }
    stderr.write(`${question}: `)
    stdin.setRawMode(true)
    stdin.resume()
    stdin.on('data', read)
  })
}

const LONGEST = 4000
