import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { WayHop } from '../../src/engine/analysis/analysis.ts'
import { AnalysisView } from '../../src/renderer/features/analysis/analysis-view.tsx'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { anAnalysis } from '../support/analysis.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

const said = (en: string, de: string) => ({ en, de })
const HOP: WayHop = {
  from: 'mail.example.org',
  by: 'mx.example.net',
  address: '192.0.2.25',
  family: 4,
  inside: false,
  protocol: 'ESMTPS',
  tls: 'TLSv1.3 TLS_AES_256_GCM_SHA384',
  encrypted: true,
  time: '2026-11-21T11:00:04Z',
  delaySeconds: -300,
  correctedSeconds: 4,
  clock: 'ahead',
  skewSeconds: 304,
  side: 'receiver',
  doubt: said('The clock of this server is ahead.', 'Die Uhr dieses Servers geht vor.'),
  software: 'Postfix',
  say: said('It took the mail.', 'Er nahm die Mail an.'),
  raw: 'from mail.example.org by mx.example.net',
}
const FULL = anAnalysis({
  say: said('A filter took it for unwanted.', 'Ein Filter hielt sie für unerwünscht.'),
  way: [{ ...HOP, by: 'mail.example.org', side: 'own', encrypted: false, tls: null, correctedSeconds: null }, HOP],
  totalSeconds: 4,
  receiver: {
    authservId: 'mx.example.net',
    because: said('It is believed.', 'Ihm wird geglaubt.'),
    results: [{ method: 'iprev', result: 'pass', reason: null, properties: {} }],
    others: [{ authservId: 'mx.google.com', results: [] }],
    sealed: [{ instance: 1, authservId: 'lists.example', results: [] }],
  },
  ours: [
    {
      method: 'spf',
      result: 'pass',
      domain: 'example.org',
      selector: null,
      reason: said('example.org allows it.', 'example.org erlaubt es.'),
      receiver: 'fail',
      secondOpinion: null,
      agrees: false,
    },
    {
      method: 'dkim',
      result: 'fail',
      domain: 'example.org',
      selector: 's1',
      reason: said('It was changed.', 'Sie wurde verändert.'),
      receiver: null,
      secondOpinion: 'neutral',
      agrees: null,
    },
  ],
  verdicts: [
    {
      vendor: 'spamassassin',
      name: 'SpamAssassin',
      header: 'X-Spam-Status',
      raw: 'Yes, <b>score</b>',
      by: 'sender',
      tone: 'neutral',
      say: said('Taken for spam.', 'Für Spam gehalten.'),
      parts: [{ name: 'BAYES_99', value: '3.5', tone: 'bad', say: said('learned', 'gelernt') }],
      id: 'spamassassin-spam',
    },
  ],
  leaks: [
    {
      check: 'privacy-client-address',
      say: said('It shows the address.', 'Sie zeigt die Adresse.'),
      value: '192.0.2.7',
      remedies: [{ software: 'Postfix', say: said('Leave it out.', 'Weglassen.'), settings: 'a = b' }],
    },
  ],
})

beforeEach(() => {
  Reflect.apply(useSettings.setState, useSettings, [useSettings.getInitialState(), true])
  installBridge()
})

describe('a judged mail', () => {
  test('shows the way, the differences, the verdicts and the leaks', async () => {
    await renderPart(<AnalysisView analysis={FULL} />)
    expect(screen.getByText('A filter took it for unwanted.')).toBeTruthy()
    const way = screen.getByRole('region', { name: 'The way' })
    expect(within(way).getAllByRole('listitem')).toHaveLength(2)
    expect(way.textContent).toMatch(/in clear.*TLSv1\.3.*The clock of this server is ahead.*its clock says -300 s/s)
    const [, spf, dkim] = within(screen.getByRole('table')).getAllByRole('row')
    expect(spf?.textContent).toContain('differs')
    expect(dkim?.textContent).toMatch(/nothing.*s1\._domainkey\.example\.org.*mailauth.*neutral/s)
    expect(screen.getByText('One line of somebody else: not believed')).toBeTruthy()
    expect(screen.getByText(/filter of the sender’s own side/)).toBeTruthy()
    fireEvent.click(screen.getByText('Postfix, against one of these'))
    expect(screen.getByRole('button', { name: /settings for Postfix/ })).toBeTruthy()
  })

  test('of which little is known says so, in German', async () => {
    useSettings.setState({ language: 'de' })
    await renderPart(<AnalysisView analysis={anAnalysis()} />)
    for (const words of [/trägt keine Received-Zeile/, /Kein Filter hat eine Zeile/, /Nichts, was Fremde/])
      expect(screen.getByText(words)).toBeTruthy()
  })

  test('what stands in the mail never becomes markup', async () => {
    const { container } = await renderPart(<AnalysisView analysis={FULL} />)
    expect(container.querySelector('b')).toBeNull()
  })
})
