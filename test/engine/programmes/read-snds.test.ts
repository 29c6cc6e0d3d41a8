import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSnds } from '../../../src/engine/programmes/read-snds.ts'

const ROW =
  '192.0.2.10,9/11/2026 8:00 AM,9/12/2026 8:00 AM,422,409,430,GREEN,< 0.1%,,,,mail.example.com,anna@example.com,'

describe('the data of SNDS', () => {
  it('a row of the automated report, which has no header', () => {
    expect(readSnds(`${ROW}\r\n`)).toEqual({
      kind: 'snds',
      rows: [
        {
          address: '192.0.2.10',
          from: '2026-09-11T08:00:00.000Z',
          to: '2026-09-12T08:00:00.000Z',
          rcptCommands: 422,
          dataCommands: 409,
          messageRecipients: 430,
          filterResult: 'green',
          complaintRate: '< 0.1%',
          trapHits: null,
          sampleHelo: 'mail.example.com',
          sampleFrom: 'anna@example.com',
          comments: '',
        },
      ],
      status: [],
      troubles: [],
      moreTroubles: 0,
    })
  })

  it.each([
    ['a byte order mark', `\ufeff${ROW}`],
    ['CRLF and empty lines', `\r\n${ROW}\r\n\r\n`],
    ['bare CR', `\r${ROW}\r`],
    [
      'quotes round every column',
      ROW.split(',')
        .map((cell) => `"${cell}"`)
        .join(','),
    ],
    ['semicolons of a spreadsheet', ROW.replaceAll(',', ';')],
    ['tabs', ROW.replaceAll(',', '\t')],
    [
      'a header',
      `IP Address,Activity start,Activity end,RCPT commands,DATA commands,Message recipients,Filter result,Complaint rate,Trap message start,Trap message end,Trap hits,Sample HELO,Sample MAIL FROM,Comments\n${ROW}`,
    ],
  ])('%s changes nothing', (_, text) => {
    const [plain] = readSnds(ROW).rows
    expect(readSnds(text)).toEqual({ kind: 'snds', rows: [plain], status: [], troubles: [], moreTroubles: 0 })
  })

  it('a header says where the columns stand, whatever their order', () => {
    const { rows } = readSnds(
      'Comments,Filter result,IP Address,Activity start,Activity end,Trap hits\n"two, three",RED,192.0.2.10,9/11/2026 8:00 AM,9/12/2026 8:00 AM,3',
    )
    expect(rows).toMatchObject([{ filterResult: 'red', trapHits: 3, comments: 'two, three', rcptCommands: null }])
  })

  it('the newer form has one column for a period', () => {
    const { rows, troubles } = readSnds(
      'Ip Address,Activity period,RCPT commands,DATA commands,Message recipients,Filter result,Complaint rate,Trap message period,Trap hits,JMR P1 Sender,Comments\n192.0.2.1,6/1/2026 1:00 AM,10,8,8,YELLOW,<0.1%,6/1/2026 2:00 AM,0,,\n192.0.2.1,6/2/2026 1:00 AM - 6/3/2026 1:00 AM,10,8,8,YELLOW,<0.1%,,0,,',
    )
    expect(troubles).toEqual([])
    expect(rows.map(({ from, to, trapHits }) => [from, to, trapHits])).toEqual([
      ['2026-06-01T01:00:00.000Z', '2026-06-01T01:00:00.000Z', 0],
      ['2026-06-02T01:00:00.000Z', '2026-06-03T01:00:00.000Z', 0],
    ])
  })

  it('a comment may have several lines', () => {
    const { rows, troubles } = readSnds(`${ROW}"one\ntwo, ""three"""\n${ROW.replace('.10,', '.11,')}`)
    expect(troubles).toEqual([])
    expect(rows.map(({ address, comments }) => [address, comments])).toEqual([
      ['192.0.2.10', 'one two, "three"'],
      ['192.0.2.11', ''],
    ])
  })

  it('a quote that nobody closed costs no row but its own', () => {
    const rows = [`${ROW}"open`, ...Array.from({ length: 40 }, () => ROW)]
    expect(readSnds(rows.join('\n')).rows).toHaveLength(41)
  })

  it.each([
    ['12/31/2025 12:00 AM', '2025-12-31T00:00:00.000Z'],
    ['12/31/2025 12:30 PM', '2025-12-31T12:30:00.000Z'],
    ['1/2/2026 1:05:09 PM', '2026-01-02T13:05:09.000Z'],
    ['01/02/2026 13:05', '2026-01-02T13:05:00.000Z'],
    ['1/2/2026', '2026-01-02T00:00:00.000Z'],
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2/29/2028 11:59 PM', '2028-02-29T23:59:00.000Z'],
    // 8 March 2026 has no 2:30 in New York: the time of a report is UTC, whatever the clock here does.
    ['3/8/2026 2:30 AM', '2026-03-08T02:30:00.000Z'],
  ])('%s is %s', (written, meant) => {
    expect(readSnds(`192.0.2.10,${written},,1,1,1,GREEN,,,,,,,`).rows).toMatchObject([{ from: meant, to: meant }])
  })

  it.each([
    ['address', '192.0.2.300,9/11/2026 8:00 AM,9/12/2026 8:00 AM,1,1,1,GREEN,,,,,,,', '192.0.2.300'],
    [
      'date',
      '192.0.2.10,13/31/2026 8:00 AM,9/12/2026 8:00 AM,1,1,1,GREEN,,,,,,,',
      '13/31/2026 8:00 AM – 9/12/2026 8:00 AM',
    ],
    ['date', '192.0.2.10,2/30/2026,3/1/2026,1,1,1,GREEN,,,,,,,', '2/30/2026 – 3/1/2026'],
    ['date', '192.0.2.10,9/12/2026,9/11/2026,1,1,1,GREEN,,,,,,,', '9/12/2026 – 9/11/2026'],
    ['date', '192.0.2.10,9/12/2026 13:00 PM,9/13/2026,1,1,1,GREEN,,,,,,,', '9/12/2026 13:00 PM – 9/13/2026'],
    ['count', '192.0.2.10,9/11/2026,9/12/2026,many,1,1,GREEN,,,,,,,', 'many, 1, 1,'],
    ['columns', '192.0.2.10', '192.0.2.10'],
  ])('trouble with the %s is told with its line, and the other rows are read', (trouble, wrong, came) => {
    const { rows, troubles } = readSnds(`${ROW}\n${wrong}\n${ROW}`)
    expect(rows).toHaveLength(2)
    expect(troubles).toEqual([{ line: 2, trouble, came }])
  })

  it('nothing at all is an answer: no address sent enough', () => {
    for (const text of ['', '\r\n', '\ufeff'])
      expect(readSnds(text)).toMatchObject({ kind: 'snds', rows: [], troubles: [] })
  })

  it.each([
    ['webPage', '<!DOCTYPE html><html><title>Sign in to your account</title>'],
    ['webPage', '  <html lang="en">'],
    ['unknownForm', 'Dear customer, there is no data'],
    ['unknownForm', 'name,colour\nanna,green'],
  ])('%s: what is no report is told as such', (trouble, text) => {
    expect(readSnds(text)).toMatchObject({ kind: null, rows: [], status: [], troubles: [{ line: 1, trouble }] })
  })

  it('what it says cannot rule a terminal', () => {
    const { rows, troubles } = readSnds(`${ROW}\u001b[2J\u202e\n\u001b]0;x\u0007,1/1/2026,,,\n`)
    expect(JSON.stringify([rows, troubles])).not.toMatch(/\\u001b|\\u0007|\u202e/)
  })

  it('the first troubles are told and the others counted', () => {
    const { troubles, moreTroubles } = readSnds(`${ROW}\n${'192.0.2.10,never,,1\n'.repeat(130)}`)
    expect([troubles.length, moreTroubles]).toEqual([100, 30])
  })
})

describe('the status of ranges', () => {
  const STATUS = '192.0.2.1,192.0.2.9,Yes,Blocked due to user complaints or other evidence of spamming'

  it.each([
    ['without a header', STATUS],
    ['with one', `First IP,Last IP,Blocked,Details\n${STATUS}`],
    ['with words that nobody quoted', STATUS.replace(' or', ', or')],
    ['with another one', `Beginning IP Address,Ending IP Address,Is blocked,Reason\n${STATUS}`],
  ])('%s', (_, text) => {
    expect(readSnds(text)).toMatchObject({
      kind: 'sndsStatus',
      status: [
        {
          range: '192.0.2.1 - 192.0.2.9',
          blocked: true,
          says: expect.stringMatching(/^Blocked due to user complaints,? or other evidence of spamming$/),
        },
      ],
      troubles: [],
    })
  })

  it('one address, junked but not blocked', () => {
    expect(readSnds('192.0.2.1,192.0.2.1,No,Junked due to user complaints').status).toEqual([
      { range: '192.0.2.1', blocked: false, says: 'Junked due to user complaints' },
    ])
  })

  it.each([
    ['blocked', '192.0.2.1,192.0.2.9,perhaps,x', 'perhaps'],
    ['address', '192.0.2.1,2001:db8::1,Yes,x', '2001:db8::1'],
    ['address', '192.0.2.1,x,Yes,x', 'x'],
  ])('trouble with %s', (trouble, text, came) => {
    expect(readSnds(text)).toMatchObject({ kind: 'sndsStatus', status: [], troubles: [{ line: 1, trouble, came }] })
  })
})

describe('whatever comes', () => {
  const piece = fc.constantFrom(
    '192.0.2.1',
    ',',
    ',',
    '"',
    '""',
    '\n',
    '\r\n',
    '\t',
    ';',
    'Yes',
    '9/11/2026 8:00 AM',
    'GREEN',
    ROW,
    ROW,
    'IP Address',
    '\0',
    '\ufeff',
    '9'.repeat(30),
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
  )

  it('is read without throwing, and every row is whole', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { from, to, rcptCommands, address } of readSnds(text).rows) {
          expect(new Date(from).toISOString()).toBe(from)
          expect(to >= from).toBe(true)
          expect(rcptCommands === null || Number.isSafeInteger(rcptCommands)).toBe(true)
          expect(address).not.toBe('')
        }
      }),
    )
  })

  it('no row is lost without being told', () => {
    const line = fc.constantFrom(ROW, '192.0.2.1,x,y,z', 'no address,1/1/2026', '192.0.2.1,9/11/2026,,,,,RED')
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), (lines) => {
        const { kind, rows, troubles } = readSnds([ROW, ...lines].join('\n'))
        expect(kind).toBe('snds')
        expect(rows.length + troubles.length).toBe(lines.length + 1)
      }),
    )
  })

  it.each([
    ['quotes', '"'],
    ['open quotes in every column', ',"x'],
    ['commas', ','],
    ['lines with an open quote', '"x\n'],
    ['closed and open', '"",""\n"'],
    ['blanks', ' '],
    ['digits', '1'],
    ['groups of digits', ',111'],
  ])('megabytes of %s are read', (_, unit) => {
    const text = `192.0.2.10,9/11/2026,${unit.repeat(2_000_000 / unit.length)}`
    expect(() => readSnds(text)).not.toThrow()
  })
})
