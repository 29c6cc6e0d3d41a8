import { describe, expect, it } from 'vitest'
import { STEP_IDS, STEPS } from '../../src/engine/bounces/steps.ts'
import { NEED_IDS } from '../../src/engine/knowledge/needs.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import type { Rule, RuleFile } from '../../src/engine/knowledge/rule.ts'
import { CHECK_TEXTS } from '../../src/text/checks.ts'
import { placeholdersOf } from '../../src/text/fill-template.ts'
import { NEED_TEXTS } from '../../src/text/needs.ts'
import { STEP_TEXTS } from '../../src/text/steps.ts'
import { readResources } from './read-resources.ts'

const providers = readResources('providers').map(({ json }) => json as Provider)
const files = readResources('bounce-rules').map(({ id, json }) => ({ id, ...(json as RuleFile) }))
const rules: readonly Rule[] = files.flatMap((file) => file.rules)
const known = new Set(providers.map(({ id }) => id))

/** What occurs more than once. */
function doubles(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

describe('how much is known', () => {
  it('at least 110 organizations and 450 rules', () => {
    expect([providers.length >= 110, rules.length >= 450]).toEqual([true, true])
  })
})

describe('names', () => {
  it('no two rules have one id', () => {
    expect(doubles(rules.map(({ id }) => id))).toEqual([])
  })

  it('no two organizations have one id or one name', () => {
    expect([doubles(providers.map(({ id }) => id)), doubles(providers.map(({ name }) => name))]).toEqual([[], []])
  })

  it('every issuer exists', () => {
    expect(files.flatMap(({ issuer }) => (issuer === null || known.has(issuer) ? [] : [issuer]))).toEqual([])
  })

  it('every organization that a rule points to exists', () => {
    const missing = rules.flatMap(({ id, pointsTo }) =>
      (pointsTo ?? []).filter((to) => !known.has(to)).map((to) => `${id}: ${to}`),
    )
    expect(missing).toEqual([])
  })

  it('no wording stands twice in one rule', () => {
    expect(rules.flatMap(({ id, when }) => doubles(when.text ?? []).map((text) => `${id}: ${text}`))).toEqual([])
  })
})

describe('rules', () => {
  it('each has an example, a source and the day on which it was checked', () => {
    const bare = rules.filter(
      ({ examples, source, verifiedOn }) =>
        examples.length === 0 || source === '' || !/^20\d\d-\d\d-\d\d$/.test(verifiedOn),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('a source is a link or the name of a document', () => {
    const vague = rules.filter(
      ({ source }) => !/^https?:\/\/[^/]+\.|^RFC \d+|\b(?:documentation|table|lang\/|\.[ch]\b|\.m4)/.test(source),
    )
    expect(vague.map(({ id, source }) => `${id}: ${source}`)).toEqual([])
  })

  it('none was checked in the future of the newest one', () => {
    const newest =
      rules
        .map(({ verifiedOn }) => verifiedOn)
        .sort()
        .at(-1) ?? ''
    expect(newest <= new Date().toISOString().slice(0, 10)).toBe(true)
  })

  it('no example is told twice', () => {
    expect(
      rules.flatMap(({ id, examples }) =>
        doubles(examples.map(({ text, remoteMta }) => `${id}: ${text} ${remoteMta ?? ''}`)),
      ),
    ).toEqual([])
  })

  it('what they say differs by language, and is not empty', () => {
    const same = rules.filter(
      ({ says }) => says && (says.en.trim() === '' || says.de.trim() === '' || says.en === says.de),
    )
    expect(same.map(({ id }) => id)).toEqual([])
  })

  it('who only quotes a list that is dead asks nobody', () => {
    const dead = new Set(providers.filter(({ status }) => status === 'dead').map(({ id }) => id))
    const wrong = rules.filter(
      ({ pointsTo, appeal }) => pointsTo?.length && pointsTo.every((id) => dead.has(id)) && appeal === 'yes',
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

describe('steps', () => {
  const steps = rules.flatMap(({ id, steps }) =>
    (steps ?? []).map((step) => ({ rule: id, ...(typeof step === 'string' ? { id: step, with: {} } : step) })),
  )
  /** Names that the engine fills in, or that become another one (see src/text/step-parameters.ts). */
  const always = ['minMinutes', 'maxMinutes']

  it('every step and every need has words in both languages', () => {
    const empty = [...STEP_IDS.map((id) => STEP_TEXTS[id]), ...NEED_IDS.map((id) => NEED_TEXTS[id])].filter(
      ({ en, de }) => en === '' || de === '' || en === de,
    )
    expect(empty).toEqual([])
  })

  it('every check that a step names has words', () => {
    expect(
      Object.values(STEPS)
        .flat()
        .filter((id) => !(id in CHECK_TEXTS)),
    ).toEqual([])
  })

  it('a step’s parameters are ones that its words name', () => {
    const unknown = steps.flatMap(({ rule, id, with: given }) => {
      const named = new Set([...placeholdersOf(STEP_TEXTS[id].en), ...always])
      return Object.keys(given)
        .filter((name) => !named.has(name))
        .map((name) => `${rule}: ${id} does not name ${name}`)
    })
    expect(unknown).toEqual([])
  })

  it('a link is a link, and an address is an address', () => {
    const wrong = steps.filter(
      ({ with: { url, address } }: { with: { url?: string; address?: string } }) =>
        (url !== undefined && !URL.canParse(url)) ||
        (address !== undefined && !/^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(address)),
    )
    expect(wrong).toEqual([])
  })

  it('no rule tells a step twice', () => {
    expect(
      rules.flatMap(({ id, steps }) =>
        doubles(
          (steps ?? []).map((step) => (typeof step === 'string' ? step : `${step.id} ${JSON.stringify(step.with)}`)),
        ).map((step) => `${id}: ${step}`),
      ),
    ).toEqual([])
  })
})

describe('links that are followed', () => {
  /** Their hosts offer no https. */
  const PLAIN = ['wpbl.info', 'www.gbudb.com', 'mail.163.com', 'postmaster.proximus.be', 'email.uol.com.br']

  it('are https, but for the few hosts that have none', () => {
    const targets = [
      ...rules.flatMap(({ steps }) =>
        (steps ?? []).flatMap((step) => (typeof step === 'string' ? [] : Object.values(step.with))),
      ),
      ...providers.flatMap(({ appeals }) => appeals.map(({ target }) => target)),
    ]
    expect(targets.filter((target) => target.startsWith('http:') && !PLAIN.includes(new URL(target).host))).toEqual([])
  })
})

describe('organizations', () => {
  it('what a provider says differs by language', () => {
    const texts = providers.flatMap(({ id, advice, appeals }) =>
      [...advice, ...appeals.flatMap(({ expect }) => expect ?? [])].map((text) => ({ id, ...text })),
    )
    expect(texts.filter(({ en, de }) => en === de).map(({ id, en }) => `${id}: ${en}`)).toEqual([])
  })

  it('a request to a dead list leads nowhere', () => {
    expect(
      providers
        .filter(({ status, appeals }) => status === 'dead' && appeals.some(({ kind }) => kind !== 'information'))
        .map(({ id }) => id),
    ).toEqual([])
  })

  it('an e-mail route has an address, a form a link', () => {
    const wrong = providers.flatMap(({ id, appeals }) =>
      appeals
        .filter(({ kind, target }) => (kind === 'email') !== target.includes('@') && !/^https?:.*@/.test(target))
        .map(({ target }) => `${id}: ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('no hint is two organizations’', () => {
    expect(doubles(providers.flatMap(({ hints }) => [...new Set(hints)]))).toEqual([])
  })
})
