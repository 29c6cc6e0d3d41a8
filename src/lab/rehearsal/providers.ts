import type { FolderData } from '../mail/imap/stored-mail.ts'
import type { ProviderData } from './provider-data.ts'

const ENGLISH: readonly FolderData[] = [
  { name: 'INBOX' },
  { name: 'Archive', specialUse: '\\Archive' },
  { name: 'Drafts', specialUse: '\\Drafts' },
  { name: 'Junk', specialUse: '\\Junk' },
  { name: 'Sent', specialUse: '\\Sent' },
  { name: 'Trash', specialUse: '\\Trash' },
]

const GERMAN: readonly FolderData[] = [
  { name: 'INBOX' },
  { name: 'Entwürfe' },
  { name: 'Gelöscht' },
  { name: 'Gesendet' },
  { name: 'Spamverdacht' },
]

const LABELS: readonly FolderData[] = [
  { name: 'INBOX' },
  { name: '[Lupenpost]', attributes: ['\\Noselect'] },
  { name: '[Lupenpost]/Alle Nachrichten', specialUse: '\\All' },
  { name: '[Lupenpost]/Entwürfe', specialUse: '\\Drafts' },
  { name: '[Lupenpost]/Gesendet', specialUse: '\\Sent' },
  { name: '[Lupenpost]/Markiert', specialUse: '\\Flagged' },
  { name: '[Lupenpost]/Papierkorb', specialUse: '\\Trash' },
  { name: '[Lupenpost]/Spam', specialUse: '\\Junk' },
]

const usual = { localPart: 'anna.beispiel', folders: ENGLISH, junkFolder: 'Junk', contact: 'cold' } as const

/** Who receives mail in the rehearsal world. */
export const PROVIDERS: readonly ProviderData[] = [
  {
    ...usual,
    ...at(1),
    id: 'inbox',
    name: 'Freundespost',
    domain: 'freundespost.netz',
    family: 6,
    style: 'rspamd',
    contact: 'warm',
    dsn: true,
    manner: {},
  },
  {
    ...usual,
    ...at(2),
    id: 'labels',
    name: 'Lupenpost',
    domain: 'lupenpost.netz',
    family: 6,
    style: 'google',
    folders: LABELS,
    junkFolder: '[Lupenpost]/Spam',
    gmail: true,
    arc: 'arc2026',
    manner: { category: 'updates', labels: ['CATEGORY_UPDATES'], unsignedFolder: '[Lupenpost]/Spam' },
  },
  {
    ...usual,
    ...at(3),
    id: 'junk',
    name: 'Fensterpost',
    domain: 'fensterpost.netz',
    family: 4,
    style: 'microsoft',
    oauth: true,
    manner: { folder: 'Junk' },
  },
  {
    ...usual,
    ...at(4),
    id: 'greylist',
    name: 'Gemeindepost',
    domain: 'gemeindepost.netz',
    family: 4,
    style: 'postgrey',
    manner: { greylistSeconds: 15 },
  },
  {
    ...usual,
    ...at(5),
    id: 'refuse',
    name: 'Kontorpost',
    domain: 'kontorpost.netz',
    decidedAt: 'microsoft',
    family: 4,
    style: 'microsoft',
    manner: {
      refuses:
        "550 5.7.1 Unfortunately, messages from [185.12.1.25] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150). You can also refer your provider to https://mail.kontorpost.netz/troubleshooting. [DB9PR0302.eurprd03.kontorpost.netz 2026-11-21T09:00:00.000Z 08DE23F1]",
    },
  },
  {
    ...usual,
    ...at(6),
    id: 'drop',
    name: 'Stillpost',
    domain: 'stillpost.netz',
    family: 4,
    style: 'spamassassin',
    manner: { drops: true },
  },
  {
    ...usual,
    ...at(7),
    id: 'slow',
    name: 'Schneckenpost',
    domain: 'schneckenpost.netz',
    family: 4,
    style: 'yahoo',
    manner: { delaySeconds: 40 },
  },
  {
    ...usual,
    ...at(8),
    id: 'rewrite',
    name: 'Wandelpost',
    domain: 'wandelpost.netz',
    family: 4,
    style: 'gmx',
    folders: GERMAN,
    junkFolder: 'Spamverdacht',
    without: ['SPECIAL-USE'],
    manner: { moves: { afterSeconds: 20, to: 'Spamverdacht' } },
  },
  {
    ...usual,
    ...at(9),
    id: 'bounce',
    name: 'Innungspost',
    domain: 'innungspost.netz',
    family: 4,
    style: 'spamassassin',
    manner: {
      bounces: {
        afterSeconds: 5,
        said: '552 5.2.2 <anna.beispiel@innungspost.netz>: mailbox full, over quota by 12 MB',
      },
    },
  },
]

/** The addresses of the provider with this number. */
function at(number: number): Pick<ProviderData, 'addresses'> {
  return { addresses: [`185.30.${number}.25`, `2a02:5000:${number}::25`] }
}
