import type { Socket } from 'node:net'
import type { Mischief } from './mailbox-behaviour.ts'

/** Does what an enemy or a broken server does; false: nothing that has to be done here. */
export async function makeMischief(socket: Socket, mischief: Mischief | undefined, tag: string): Promise<boolean> {
  switch (mischief) {
    case 'hang':
      return new Promise(() => {})
    case 'drop':
      socket.destroy()
      return true
    case 'bye':
      socket.end('* BYE Server is going down\r\n')
      return true
    case 'nonsense':
      socket.write(Buffer.from([0, 255, 254, 42, 32, 40, 40, 40, 91, 123, 57, 57, 125, 13, 10, 200, 201, 13, 10]))
      socket.write(`* (((((\r\n${tag} WHAT ]]]\r\n+ }{\r\n`)
      return true
    case 'endlessLine':
      return sendForEver(socket, '* OK ', 'x'.repeat(65_536))
    case 'endlessLines':
      return sendForEver(socket, '', '* OK Still here, wait a little\r\n'.repeat(1000))
    default:
      return false
  }
}

/** As fast as the client takes it; ends with the connection, and then never comes back. */
export function sendForEver(socket: Socket, first: string, piece: string): Promise<never> {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  }
  socket.write(first)
  socket.on('drain', more)
  more()
  return new Promise(() => {})
}
