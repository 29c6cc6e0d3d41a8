/** Receivers of different owners; where one is away the others tell. */
const HOSTS = ['gmail-smtp-in.l.google.com', 'mx00.gmx.net', 'mx.yandex.net'] as const

/** One line for a shell on the server: opens port 25 of some receivers, shows the first line, sends nothing and hangs up. Any POSIX shell with nc, or bash. */
export function portCommand(): string {
  const body =
    'printf "HOST %s " "$h"; (command -v nc >/dev/null && (sleep 3; printf "QUIT\\r\\n") | nc -w 8 "$h" 25 2>&1 | head -n 1) || timeout 8 bash -c "exec 3<>/dev/tcp/$h/25; head -n 1 <&3" 2>&1 | head -n 1; echo'
  return `for h in ${HOSTS.join(' ')}; do ${body}; done; printf "END\\n"`
}
