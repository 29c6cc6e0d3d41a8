import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** As many as there are workers: windows of one display would take each other's focus and clipboard. */
const DISPLAYS = 2

/** Gives the windows of the tests displays of their own, on Linux: nobody at the computer sees them, and none disturbs another. */
export async function setup(): Promise<() => void> {
  if (process.platform !== 'linux') return () => {}
  const servers = Array.from({ length: DISPLAYS }, startServer)
  try {
    const displays = await Promise.all(servers.map(displayNumber))
    process.env.POSTDESK_TEST_DISPLAYS = displays.map((number) => `:${number}`).join(' ')
  } catch (error) {
    // Where there is a display, it has to do.
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) throw error
  }
  return () => {
    for (const server of servers) server.kill()
  }
}

function startServer(): ChildProcess {
  return spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
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
