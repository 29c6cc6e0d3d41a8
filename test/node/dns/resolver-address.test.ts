import { expect, test } from 'vitest'
import { parseResolver } from '../../../src/node/dns/resolver/resolver-address.ts'
import { serversOf } from '../../../src/node/dns/resolver/system-servers.ts'

test.each([
  ['192.0.2.1', { transport: 'plain', address: '192.0.2.1', port: 53 }],
  [' 192.0.2.1#5353 ', { transport: 'plain', label: '192.0.2.1#5353', address: '192.0.2.1', port: 5353 }],
  ['2001:db8::1#53', { transport: 'plain', address: '2001:db8::1', port: 53 }],
  ['fe80::1%eth0', { transport: 'plain', address: 'fe80::1%eth0', port: 53 }],
  ['tls://192.0.2.1', { transport: 'tls', host: '192.0.2.1', port: 853, name: '192.0.2.1' }],
  ['tls://dns.example', { transport: 'tls', host: 'dns.example', port: 853, name: 'dns.example' }],
  ['tls://dns.example#8853', { transport: 'tls', host: 'dns.example', port: 8853, name: 'dns.example' }],
  ['tls://192.0.2.1#dns.example', { transport: 'tls', host: '192.0.2.1', port: 853, name: 'dns.example' }],
  ['tls://[2001:db8::1]#853#dns.example', { transport: 'tls', host: '2001:db8::1', port: 853, name: 'dns.example' }],
  ['https://dns.example/dns-query', { transport: 'https', url: 'https://dns.example/dns-query' }],
  ['https://dns.example', { transport: 'https', url: 'https://dns.example/dns-query' }],
  ['https://[2001:db8::1]:8443/q?x=1', { transport: 'https', url: 'https://[2001:db8::1]:8443/q?x=1' }],
])('%s', (text, expected) => {
  expect(parseResolver(text)).toMatchObject({ label: text.trim(), ...expected })
})

test.each([
  ['', 'nothing'],
  ['dns.example', 'dns.example'],
  ['192.0.2.1:53', '192.0.2.1:53'],
  ['192.0.2.1#0', 'port'],
  ['192.0.2.1#70000', 'port'],
  ['192.0.2.1#53#54', 'ADDRESS'],
  ['999.0.2.1', 'ADDRESS'],
  ['udp://192.0.2.1', 'ADDRESS'],
  ['http://dns.example/dns-query', 'https://'],
  ['tls://', 'tls://'],
  ['tls://a b', 'tls://'],
  ['tls://1.2.3', 'tls://'],
  ['tls://dns.example#0', 'port'],
  ['tls://dns.example#53#x#y', 'certificate'],
  ['https://', 'https://'],
  ['https://user:secret@dns.example/', 'user name'],
  ['https:dns.example#x', 'fragment'],
])('%s is no resolver, and what was expected is said', (text, word) => {
  const parsed = parseResolver(text)
  expect('problem' in parsed && parsed.problem).toContain(word)
})

test('the servers of resolv.conf, three at most, in order', () => {
  const text =
    '# nameserver 192.0.2.9\nsearch example\nnameserver 192.0.2.1\n nameserver\t2001:db8::1 # comment\nnameserver bad\n'
  expect(serversOf(`${text}nameserver 192.0.2.2\nnameserver 192.0.2.3`).map(({ address }) => address)).toEqual([
    '192.0.2.1',
    '2001:db8::1',
    '192.0.2.2',
  ])
  expect(serversOf('')).toEqual([])
})
