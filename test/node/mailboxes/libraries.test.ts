import { ImapFlow } from 'imapflow'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { describe, expect, it } from 'vitest'
import imapflow from '../../../node_modules/imapflow/package.json' with { type: 'json' }
import nodemailer from '../../../node_modules/nodemailer/package.json' with { type: 'json' }

/** Where we reach into libraries, another version may be built otherwise: look at the places named here before this is changed. */
describe('what is used of the inside of libraries', () => {
  it('of imapflow is what imapflow-inside.ts was written for', () => {
    expect(imapflow.version).toBe('2.1.2')
    const client = new ImapFlow({ host: 'x', logger: false, auth: { user: 'a', pass: 'b' } })
    const inside = client as unknown as Record<string, unknown>
    const methods = [
      'initialOK',
      'initialPREAUTH',
      'serverBye',
      'untaggedCapability',
      'sectionCapability',
      'untaggedExists',
      'untaggedExpunge',
      'untaggedFetch',
      'configureSocket',
      'setSocketHandlers',
      'setEventHandlers',
      'exec',
    ]
    expect(methods.filter((name) => typeof inside[name] !== 'function')).toEqual([])
    const parts = ['streamer', 'untaggedHandlers', 'sectionHandlers', 'folders']
    expect(parts.filter((name) => typeof inside[name] !== 'object')).toEqual([])
  })

  it('of nodemailer is what nodemailer-inside.ts was written for', () => {
    expect(nodemailer.version).toBe('10.6.0')
    const connection = new SMTPConnection({ logger: false }) as unknown as Record<string, unknown>
    expect(typeof connection._sendCommand).toBe('function')
    expect(connection.customAuth).toBeInstanceOf(Map)
  })
})
