/** Reads AUTH PLAIN or LOGIN (RFC 4954, RFC 4616); the login where it is right, else null. */
export async function readLogin(
  line: string,
  ask: (prompt: string) => Promise<string>,
  accepts: ((login: string, password: string) => boolean) | null,
): Promise<string | null> {
  const [, mechanism = '', initial] = line.split(' ')
  const [login, password] =
    mechanism.toUpperCase() === 'LOGIN' ? await inTwo(ask, initial) : inOne(initial ?? (await ask('')))
  return accepts?.(login, password) === true ? login : null
}

async function inTwo(ask: (prompt: string) => Promise<string>, initial: string | undefined) {
  const login = initial ?? (await ask(Buffer.from('Username:').toString('base64')))
  const password = await ask(Buffer.from('Password:').toString('base64'))
  return [decode(login), decode(password)] as const
}

function inOne(answer: string) {
  const [, login = '', password = ''] = decode(answer).split('\0')
  return [login, password] as const
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}
