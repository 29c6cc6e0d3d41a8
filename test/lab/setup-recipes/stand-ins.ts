/**
 * What a recipe calls and a system without network, init and a certificate authority does not have. Each does as little as may be, and refuses what would be refused:
 * a service that no package brings, a reload that a service does not know.
 */
export const STAND_INS: Readonly<Record<string, string>> = {
  'apt-get': `#!/bin/bash
# Only what was unpacked is there.
for word; do
  case "$word" in install | update | -*) continue ;; esac
  echo "$word" >> /run/packages
done
`,
  systemctl: `#!/bin/bash
verb=$1
shift
for word; do
  case "$word" in --*) continue ;; esac
  name=\${word%.service}
  unit=/lib/systemd/system/$name.service
  [ "$verb" != reload ] || [ ! -e "$unit" ] || grep -q ^ExecReload= "$unit" ||
    { echo "Failed to reload $name.service: Job type reload is not applicable for unit $name.service." >&2; exit 1; }
  [ -e "$unit" ] || [ -e "/etc/systemd/system/$name.service" ] || [ -e "/etc/systemd/system/$name" ] ||
    [ -x "/etc/init.d/$name" ] || grep -qxF "$name" /run/packages ||
    { echo "Unit $name.service could not be found." >&2; exit 5; }
  echo "$verb $name" >> /run/services
  # Its first start writes the log that fail2ban reads.
  [ "$verb $name" != 'restart exim4' ] || install --owner Debian-exim --group adm --mode 0640 /dev/null /var/log/exim4/mainlog
done
`,
  hostnamectl: `#!/bin/sh
[ "$1" = set-hostname ] && printf '%s\\n' "$2" > /etc/hostname
`,
  certbot: `#!/bin/bash
# As the authority would: the folders are root's alone.
name=\${*: -1}
mkdir -p -m 700 /etc/letsencrypt/live /etc/letsencrypt/renewal-hooks/deploy
mkdir -p "/etc/letsencrypt/live/$name"
cd "/etc/letsencrypt/live/$name"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=$name" \\
  -addext "subjectAltName=DNS:$name" -keyout privkey.pem -out fullchain.pem 2> /dev/null
cp fullchain.pem chain.pem
chmod 600 privkey.pem
`,
  'fail2ban-client': `#!/bin/bash
# Nothing runs that could tell how it is.
case "$1" in status | ping) ;; *) exec /usr/bin/fail2ban-client "$@" ;; esac
`,
  // No name server is here, so the one of its own is never taken.
  dig: '#!/bin/sh\necho ";; no servers could be reached"\nexit 9\n',
}
