import { mtaStsPolicy } from './records/policy-records.ts'
import type { Setup } from './setup.ts'

/** Recipes that bring no web server of their own. */
const WITHOUT: readonly string[] = ['postfix-dovecot-opendkim', 'postfix-dovecot-rspamd', 'opensmtpd', 'exim', 'maddy']
const DEBIAN: readonly string[] = ['debian', 'debian12']
const MAX_AGE = 604_800
/** RFC 8461 §3.3: the certificate names `mta-sts.DOMAIN`; an authority takes so many names in one. */
const MOST_NAMES = 100

/**
 * Commands that serve the policy file of all domains on the mail server itself; null: another recipe or system, or too little is known. The certificates are
 * renewed by a moment's own web server on port 80, so the one that stays there steps aside for it: otherwise no certificate would be renewed any more.
 */
export function policyServer({ values, choices }: Setup): string | null {
  const { domain, moreDomains, hostName, postmaster, stack, distribution, ipv6 } = values
  if (choices.mtaSts === 'off' || domain === '' || hostName === '' || postmaster === '') return null
  if (!WITHOUT.includes(stack) || !DEBIAN.includes(distribution)) return null
  const names = [...new Set([domain, ...moreDomains])].slice(0, MOST_NAMES).map((one) => `mta-sts.${one}`)
  const [first] = names
  const policy = mtaStsPolicy([hostName], choices.mtaSts, MAX_AGE)
  const lines = policy.split('\r\n').filter((line) => line !== '')
  return [
    'apt-get install --yes nginx certbot',
    'mkdir --parents /etc/letsencrypt/renewal-hooks/pre /etc/letsencrypt/renewal-hooks/post /var/www/mta-sts/.well-known',
    '# Each renewal needs port 80 for a moment: the web server steps aside for it.',
    "printf '#!/bin/sh\\nsystemctl stop nginx\\n' > /etc/letsencrypt/renewal-hooks/pre/web",
    "printf '#!/bin/sh\\nsystemctl start nginx\\n' > /etc/letsencrypt/renewal-hooks/post/web",
    'chmod 0755 /etc/letsencrypt/renewal-hooks/pre/web /etc/letsencrypt/renewal-hooks/post/web',
    'systemctl stop nginx',
    `certbot certonly --standalone --agree-tos --email ${postmaster} --cert-name ${first} ${names.map((name) => `-d ${name}`).join(' ')}`,
    'systemctl start nginx',
    '# The policy; run this line again whenever it changes.',
    `printf '%s\\r\\n' ${lines.map((line) => `'${line}'`).join(' ')} > /var/www/mta-sts/.well-known/mta-sts.txt`,
    "cat > /etc/nginx/conf.d/mta-sts.conf <<'END'",
    'server {',
    '  listen 443 ssl;',
    ...(ipv6 === '' ? [] : ['  listen [::]:443 ssl;']),
    `  server_name ${names.join(' ')};`,
    `  ssl_certificate /etc/letsencrypt/live/${first}/fullchain.pem;`,
    `  ssl_certificate_key /etc/letsencrypt/live/${first}/privkey.pem;`,
    '  root /var/www/mta-sts;',
    '  default_type text/plain;',
    '}',
    'END',
    'nginx -t && systemctl reload nginx',
  ].join('\n')
}
