import type { DkimKey } from '../../../src/lab/certificates/dkim-keys.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens, VALIDATING } from './dns-servers.ts'

/** Where Postfix finds it, as a milter. */
export const RSPAMD = 'inet:127.0.0.1:11332'

const PLUGINS = ['dkim_signing', 'spf', 'dmarc', 'milter_headers']

/** Rspamd: signs what is submitted, and writes what it thinks into the header of what arrives. The languages and suffixes of the whole world would take ten seconds. */
export async function startRspamd(net: OwnNet, domain: string, selector: string, key: DkimKey): Promise<void> {
  const folder = `${net.folder}/rspamd`
  net.run('mkdir', '-p', `${folder}/plugins`, `${folder}/languages`)
  for (const name of PLUGINS) net.run('ln', '-s', `/usr/share/rspamd/plugins/${name}.lua`, `${folder}/plugins/`)
  net.write('rspamd/suffixes', 'netz\n')
  const keyFile = net.write('rspamd/dkim.pem', key.privateKey)
  net.run('chown', '-R', 'nobody:nogroup', folder)
  const config = net.write(
    'rspamd.conf',
    settings(folder, `${domain} { selector = "${selector}"; path = "${keyFile}"; }`),
  )
  net.start('rspamd', 'rspamd', '-f', '-i', '-u', 'nobody', '-g', 'nogroup', '-c', config)
  await started(net, 'rspamd', () => listens(net, '127.0.0.1:11332'))
}

function settings(folder: string, signed: string): string {
  return `
options {
  pidfile = "${folder}/rspamd.pid";
  filters = "dkim";
  cache_file = "${folder}/symbols.cache";
  control_socket = "${folder}/rspamd.sock mode=0600";
  history_file = "";
  stats_file = "${folder}/stats.ucl";
  dynamic_conf = "${folder}/dynamic";
  hs_cache_dir = "${folder}/";
  tempdir = "/tmp";
  disable_hyperscan = true;
  url_tld = "${folder}/suffixes";
  local_addrs = [];
  dns { timeout = 1s; nameserver = ["${VALIDATING}"]; }
}
lang_detection { languages = "${folder}/languages"; }
logging { type = "file"; filename = "${folder}/rspamd.log"; level = "notice"; }
worker "rspamd_proxy" {
  bind_socket = "127.0.0.1:11332";
  count = 1;
  milter = yes;
  timeout = 30s;
  upstream "local" { default = yes; self_scan = yes; }
}
modules { path = "${folder}/plugins"; }
actions { reject = 150; add_header = 60; }
dkim { }
spf { }
dmarc { }
dkim_signing {
  sign_authenticated = true;
  domain { ${signed} }
}
milter_headers {
  use = ["authentication-results", "x-spamd-result", "x-spam-level"];
  skip_local = false;
  skip_authenticated = true;
}
`
}
