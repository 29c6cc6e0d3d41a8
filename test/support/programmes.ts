import type { ProgrammeData, ProgrammeView, SndsRow, ToldComplaint } from '../../src/contract/ticket-shapes.ts'

/** A programme of which a test names only what it is about. */
export function aProgramme(
  parts: Partial<ProgrammeView['programme']> & { readonly id: string },
  progress: Partial<ProgrammeView['progress']> = {},
): ProgrammeView {
  return {
    programme: {
      organization: 'some-one',
      name: `Programme ${parts.id}`,
      smallSender: { en: `Small sender of ${parts.id}`, de: `Kleiner Absender von ${parts.id}` },
      gives: { en: 'Numbers', de: 'Zahlen' },
      whoMayJoin: { en: 'Anybody', de: 'Alle' },
      worth: 'worth',
      cost: 'free',
      url: 'https://example.com/join',
      steps: [
        { id: 'sign-in', say: { en: 'Sign in', de: 'Anmelden' }, url: 'https://example.com/sign-in' },
        { id: 'prove', say: { en: 'Prove the domain', de: 'Domain belegen' }, url: null },
      ],
      data: null,
      sources: [{ url: 'https://example.com/about', asOf: '2026-06' }],
      verifiedOn: '2026-11-21',
      ...parts,
    },
    organizationName: 'Some One',
    progress: { state: 'notYet', done: [], note: '', at: null, ...progress },
  }
}

export const NO_DATA: ProgrammeData = {
  snds: [],
  sndsChanges: [],
  sndsStatus: [],
  complaints: [],
  hasSndsLink: false,
  fetchedAt: null,
}

/** SNDS of one day of September 2026. */
export function aDay(day: number, parts: Partial<SndsRow> = {}): SndsRow {
  const at = (days: number) => new Date(Date.UTC(2026, 8, days, 8)).toISOString()
  return {
    address: '192.0.2.10',
    from: at(day),
    to: at(day + 1),
    rcptCommands: 422,
    dataCommands: 409,
    messageRecipients: 430,
    filterResult: 'green',
    complaintRate: '< 0.1%',
    trapHits: null,
    sampleHelo: 'mail.example.com',
    sampleFrom: 'anna@example.com',
    comments: '',
    ...parts,
  }
}

export function aComplaint(id: string, parts: Partial<ToldComplaint> = {}): ToldComplaint {
  return {
    id,
    feedbackType: 'abuse',
    reportedBy: 'hotmail.com',
    sourceAddress: '192.0.2.10',
    arrivedAt: null,
    receivedAt: '2026-09-11T10:00:00.000Z',
    subject: 'Choir practice',
    originalFrom: 'anna@example.com',
    organization: 'microsoft-outlook',
    ...parts,
  }
}
