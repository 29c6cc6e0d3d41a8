import { findAddresses } from '../messages/addresses.ts'
import type { Outcome } from './diagnosis.ts'

const MOST = 10

/** https and http addresses in a text, without the punctuation of the sentence round them; most 10. */
export function readTextLinks(text: string): string[] {
  if (!text.includes('://') && !text.includes('www.')) return []
  const found = text.slice(0, 8192).match(/(?:https?:\/\/|\bwww\.)[^\s<>"'`{}|\\^]{3,500}/gi) ?? []
  const links = found.map(trimLink).filter((link) => /^https?:\/\/[^/]+\.[^/]+/i.test(link))
  return [...new Set(links)].slice(0, MOST)
}

function trimLink(link: string): string {
  let trimmed = link.replace(/[.,;:!?*]+$/, '')
  while (/[)\]]$/.test(trimmed) && !/[([]/.test(trimmed)) trimmed = trimmed.slice(0, -1).replace(/[.,;:!?]+$/, '')
  return /^www\./i.test(trimmed) ? `http://${trimmed}` : trimmed
}

/** Addresses in a refusal that somebody can write to: not the recipient, not the sender that is named beside a command. */
export function readTextAddresses({ text, recipient, originalRecipient }: Outcome): string[] {
  if (!text.includes('@')) return []
  const own = [recipient, originalRecipient].map((address) => address?.toLowerCase())
  const found = findAddresses(text.slice(0, 8192)).filter((address) => {
    if (own.includes(address.toLowerCase()) || !/\.[a-z]{2,}$/i.test(address)) return false
    return isInvited(text, address)
  })
  return [...new Set(found)].slice(0, MOST)
}

/** "contact …", "send … to …", "mail …", "report": words that invite to write. */
function isInvited(text: string, address: string): boolean {
  const at = text.indexOf(address)
  const before = text.slice(Math.max(0, at - 160), at)
  const role =
    /^(?:postmaster|abuse|help|support|delist|unblock|noc|admin|tobr|tosa|toda|icloudadmin|blocked|removal|mailadmin|security|ipadmin|spam)/i.test(
      address,
    )
  return (
    role ||
    /(?:contact|write|mail|e-?mail|send|forward|report|ask|reset|reach|request|call|information|help|wenden|schreiben|contacter|kontakt)\b[^.]{0,140}$/i.test(
      before,
    )
  )
}

/** IP addresses that the refusal names, most likely ours: those in a phrase about the client, the sender or a listing. */
export function readSenderAddresses({ text, remoteMta }: Outcome): string[] {
  if (!/\d\.\d|[0-9a-f]:[0-9a-f]{0,4}:/i.test(text)) return []
  const withoutHost = text.replace(/\bhost \S+ ?\[[^\]]{2,45}\]( said:)?|\bconnect to \S+|\brelay=\S+/gi, ' ')
  const found = withoutHost.slice(0, 4096).match(IP_ADDRESS) ?? []
  const addresses = found.map((address) => address.toLowerCase().replace(/(?<!:):$/, ''))
  return [...new Set(addresses)].filter((address) => address !== remoteMta && isIpAddress(address)).slice(0, MOST)
}

const IP_ADDRESS =
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)|(?<![\w:.])[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])/gi

/** RFC 4291 §2.2: eight groups, or fewer round one `::`. A time of day has three. */
function isIpAddress(address: string): boolean {
  if (!address.includes(':')) return address.split('.').every((part) => Number(part) <= 255)
  const [, ...more] = address.split('::')
  return more.length === 1 ? address.length > 6 : more.length === 0 && address.split(':').length === 8
}
