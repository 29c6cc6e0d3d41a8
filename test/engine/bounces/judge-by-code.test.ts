import { describe, expect, it } from 'vitest'
import { judgeByCode, judgeByEnhancedCode } from '../../../src/engine/bounces/judge-by-code.ts'
import { EMPTY_OUTCOME } from '../../../src/engine/bounces/outcome.ts'
import type { Reason } from '../../../src/engine/bounces/reasons.ts'

/** The IANA registry of enhanced status codes, by subject.detail: what each says by itself, null where it says too little. */
const REGISTRY: readonly (readonly [code: string, meaning: string, reason: Reason | null])[] = [
  ['0.0', 'other undefined status', null],
  ['1.0', 'other address status', null],
  ['1.1', 'bad destination mailbox address', 'user-unknown'],
  ['1.2', 'bad destination system address', 'host-unknown'],
  ['1.3', 'bad destination mailbox address syntax', 'user-unknown'],
  ['1.4', 'destination mailbox address ambiguous', 'user-unknown'],
  ['1.5', 'destination address valid', null],
  ['1.6', 'destination mailbox has moved', 'address-moved'],
  ['1.7', 'bad sender’s mailbox address syntax', 'sender-rejected'],
  ['1.8', 'bad sender’s system address', 'sender-rejected'],
  ['1.9', 'message relayed to non-compliant mailer', 'system-error'],
  ['1.10', 'recipient address has null MX', 'mail-not-accepted'],
  ['2.0', 'other or undefined mailbox status', 'recipient-filtered'],
  ['2.1', 'mailbox disabled, not accepting messages', 'mailbox-suspended'],
  ['2.2', 'mailbox full', 'mailbox-full'],
  ['2.3', 'message length exceeds administrative limit', 'message-too-large'],
  ['2.4', 'mailing list expansion problem', 'mailer-error'],
  ['3.0', 'other or undefined mail system status', 'system-error'],
  ['3.1', 'mail system full', 'storage-full'],
  ['3.2', 'system not accepting network messages', 'mail-not-accepted'],
  ['3.3', 'system not capable of selected features', 'system-error'],
  ['3.4', 'message too big for system', 'message-too-large'],
  ['3.5', 'system incorrectly configured', 'system-error'],
  ['3.6', 'requested priority was changed', null],
  ['4.0', 'other or undefined network status', null],
  ['4.1', 'no answer from host', 'network-error'],
  ['4.2', 'bad connection', 'network-error'],
  ['4.3', 'directory server failure', 'system-error'],
  ['4.4', 'unable to route', 'host-unknown'],
  ['4.5', 'mail system congestion', 'system-error'],
  ['4.6', 'routing loop detected', 'routing-loop'],
  ['4.7', 'delivery time expired', 'delivery-expired'],
  ['5.0', 'other or undefined protocol status', null],
  ['5.1', 'invalid command', 'syntax-error'],
  ['5.2', 'syntax error', 'syntax-error'],
  ['5.3', 'too many recipients', 'rate-limited'],
  ['5.4', 'invalid command arguments', 'syntax-error'],
  ['5.5', 'wrong protocol version (used for anything)', null],
  ['6.0', 'other or undefined media error', 'content-error'],
  ['6.1', 'media not supported', 'content-error'],
  ['6.2', 'conversion required and prohibited', 'content-error'],
  ['6.3', 'conversion required but not supported', 'content-error'],
  ['6.5', 'conversion failed', 'content-error'],
  ['6.6', 'message content not available', 'content-error'],
  ['6.7', 'non-ASCII addresses not permitted', 'format-violation'],
  ['6.8', 'UTF-8 string reply is required', 'format-violation'],
  ['6.9', 'UTF-8 header message cannot be transferred', 'format-violation'],
  ['7.0', 'other or undefined security status', 'security-error'],
  ['7.1', 'delivery not authorized, message refused', null],
  ['7.2', 'mailing list expansion prohibited', 'recipient-filtered'],
  ['7.3', 'security conversion required but not possible', 'security-error'],
  ['7.4', 'security features not supported', 'security-error'],
  ['7.5', 'cryptographic failure', 'security-error'],
  ['7.6', 'cryptographic algorithm not supported', 'security-error'],
  ['7.7', 'message integrity failure', 'security-error'],
  ['7.8', 'authentication credentials invalid', 'security-error'],
  ['7.9', 'authentication mechanism is too weak', 'security-error'],
  ['7.10', 'encryption needed', 'starttls-failed'],
  ['7.11', 'encryption required for requested authentication mechanism', 'security-error'],
  ['7.13', 'user account disabled', 'mailbox-suspended'],
  ['7.14', 'trust relationship required', 'security-error'],
  ['7.15', 'priority level is too low', 'rate-limited'],
  ['7.16', 'message is too big for the specified priority', 'message-too-large'],
  ['7.17', 'mailbox owner has changed', 'address-moved'],
  ['7.18', 'domain owner has changed', 'mail-not-accepted'],
  ['7.20', 'no passing DKIM signature found', 'authentication-failed'],
  ['7.21', 'no acceptable DKIM signature found', 'authentication-failed'],
  ['7.22', 'no valid author-matched DKIM signature found', 'authentication-failed'],
  ['7.23', 'SPF validation failed', 'authentication-failed'],
  ['7.24', 'SPF validation error', 'authentication-failed'],
  ['7.25', 'reverse DNS validation failed', 'reverse-dns-missing'],
  ['7.26', 'multiple authentication checks failed', 'authentication-failed'],
  ['7.27', 'sender address has null MX', 'sender-rejected'],
  ['7.28', 'mail flood detected', 'rate-limited'],
  ['7.29', 'ARC validation failure', 'authentication-failed'],
  ['7.30', 'REQUIRETLS support required', 'starttls-failed'],
]

describe('an enhanced status code means what the registry says (RFC 3463 and its successors)', () => {
  it.each(REGISTRY)('x.%s, %s', (code, _meaning, reason) => {
    expect(judgeByEnhancedCode(`5.${code}`)).toBe(reason)
  })

  it('a host that is shut down may come back; one that takes no mail will not (RFC 3463 §3.4)', () => {
    expect([judgeByEnhancedCode('4.3.2'), judgeByEnhancedCode('5.3.2')]).toEqual(['system-error', 'mail-not-accepted'])
  })

  it.each([null, '5.9.9', '5.7.999', '5.1.11', 'nonsense', ''])('%s says nothing', (code) => {
    expect(judgeByEnhancedCode(code)).toBeNull()
  })
})

describe('the codes together', () => {
  it.each([
    ['the enhanced code comes first', { replyCode: '552', enhancedStatusCode: '5.1.1' }, 'user-unknown'],
    ['else the reply code', { replyCode: '552', enhancedStatusCode: '5.0.0', command: 'DATA' }, 'message-too-large'],
    ['552 at RCPT speaks of the mailbox', { replyCode: '552', command: 'RCPT' }, 'mailbox-full'],
    ['521 takes no mail (RFC 7504)', { replyCode: '521' }, 'mail-not-accepted'],
    ['556 is a null MX (RFC 7504)', { replyCode: '556' }, 'mail-not-accepted'],
    ['530 wants a log-in (RFC 4954)', { replyCode: '530' }, 'security-error'],
    ['535 is a wrong password (RFC 4954)', { replyCode: '535' }, 'security-error'],
    ['421 is a server that closes', { replyCode: '421' }, 'system-error'],
    ['555 is a parameter that is not known', { replyCode: '555' }, 'syntax-error'],
    ['503 is a wrong order', { replyCode: '503' }, 'syntax-error'],
    ['550 says nothing by itself', { replyCode: '550' }, 'not-stated'],
    ['a delay without codes has run out of time so far', { action: 'delayed' }, 'delivery-expired'],
    ['nothing is nothing', {}, 'not-stated'],
  ] as const)('%s', (_name, parts, reason) => {
    expect(judgeByCode({ ...EMPTY_OUTCOME, ...parts })).toBe(reason)
  })
})
