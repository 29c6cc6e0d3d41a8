import type { OwnNet } from '../net-of-its-own.ts'

/** Users that exist in this net only, for servers that were unpacked and not installed. */
export function giveUsers(net: OwnNet, ...names: readonly string[]): void {
  const lines = (rest: (id: number) => string) =>
    names.map((name, index) => `${name}:x:${970 + index}:${rest(970 + index)}\n`)
  const users = [net.run('cat', '/etc/passwd'), ...lines((id) => `${id}::/var/lib/opensmtpd/empty:/usr/sbin/nologin`)]
  const groups = [net.run('cat', '/etc/group'), ...lines(() => '')]
  net.run('mount', '--bind', net.write('passwd', users.join('')), '/etc/passwd')
  net.run('mount', '--bind', net.write('group', groups.join('')), '/etc/group')
}
