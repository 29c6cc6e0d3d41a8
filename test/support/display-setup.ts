import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** Gives the windows of the tests a display of their own where the computer has none. */
export async function setup(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return () => {}
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  process.env.DISPLAY = `:${await displayNumber(server)}`
  return () => server.kill()
}

/** Xvfb takes a free number and writes it as soon as one can connect. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new Error('Xvfb is needed for the window tests: apt-get install xvfb', { cause })),
    )
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    // The fourth entry of `stdio` above is a pipe to read from.
    const answer = server.stdio[3] as Readable
    answer.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
}
