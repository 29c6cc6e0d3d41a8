import { isWithin } from '../dns/domain-name.ts'
import { ipOctets, sharesPrefix } from '../dns/ip-address.ts'

/** Is this address of a mail host one of Cloudflare’s web proxy, which takes no mail? Their own mail service has addresses there as well. */
export function isBehindWebProxy(host: string, address: string): boolean {
  return !isMailService(host) && isProxy(address)
}

const PROXY = [
  ...['173.245.48.0/20', '103.21.244.0/22', '103.22.200.0/22', '103.31.4.0/22', '141.101.64.0/18', '108.162.192.0/18'],
  ...['190.93.240.0/20', '188.114.96.0/20', '197.234.240.0/22', '198.41.128.0/17', '162.158.0.0/15', '104.16.0.0/13'],
  ...['104.24.0.0/14', '172.64.0.0/13', '131.0.72.0/22', '2400:cb00::/32', '2606:4700::/32', '2803:f800::/32'],
  ...['2405:b500::/32', '2405:8100::/32', '2a06:98c0::/29', '2c0f:f248::/32'],
].map((block) => {
  const [address = '', bits] = block.split('/')
  return { prefix: ipOctets(address), bits: Number(bits) }
})

function isProxy(address: string): boolean {
  const octets = ipOctets(address)
  return octets !== null && PROXY.some(({ prefix, bits }) => prefix !== null && sharesPrefix(octets, prefix, bits))
}

function isMailService(name: string): boolean {
  return isWithin(name, 'mx.cloudflare.net') || isWithin(name, 'inbound.cf-emailsecurity.net')
}
