import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Appeal, TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import type { Language } from '../../../text/language.ts'
import { HELPS_TEXT, LETTER_LANGUAGE_TEXT, ROUTE_TEXT } from '../../../text/tickets/answer-kinds.ts'
import { RichText } from '../../components/rich-text.tsx'
import { formatDay, formatSpan } from '../../format.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import facts from '../probes/probe-facts.module.css'
import { LinkActions } from '../result/link-actions.tsx'
import styles from './ticket-page.module.css'
import { useTicket } from './ticket-store.ts'

/** What is known of the way that was taken, where that is written, and which other ways there are. */
export function AboutWay({ view: { appeal, otherAppeals } }: { readonly view: TicketView }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].way
  return (
    <>
      <section className={page.section} aria-labelledby="way">
        <h2 id="way">{text.title}</h2>
        {appeal === null ? <p className={page.hint}>{text.none}</p> : <Way appeal={appeal} />}
      </section>
      <OtherWays ways={otherAppeals} />
    </>
  )
}

function Way({ appeal }: { readonly appeal: Appeal }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].way
  const { route, target, helps, expect, steps, instead, reads } = appeal
  return (
    <>
      <p className={styles.wayName}>{appeal.name}</p>
      <dl className={facts.rows}>
        <Fact name={text.expect}>
          <RichText text={expect[language]} />
        </Fact>
        <Fact name={text.helps}>{HELPS_TEXT[helps][language]}</Fact>
        <Fact name={text.route}>{ROUTE_TEXT[route][language]}</Fact>
        {target !== null && (
          <Fact name={text.target}>
            <LinkActions target={target} />
          </Fact>
        )}
        {steps.length > 0 && (
          <Fact name={text.steps}>
            <Sentences of={steps.map((step) => step[language])} />
          </Fact>
        )}
        {instead.length > 0 && (
          <Fact name={text.instead}>
            <Sentences of={instead.map((one) => one[language])} />
          </Fact>
        )}
        <Within appeal={appeal} />
        {reads.length > 0 && (
          <Fact name={text.languages}>{reads.map((one) => LETTER_LANGUAGE_TEXT[one][language]).join(', ')}</Fact>
        )}
        <Fact name={text.sources}>
          <Sources appeal={appeal} language={language} />
        </Fact>
      </dl>
    </>
  )
}

function Within({ appeal: { answersWithin } }: { readonly appeal: Appeal }) {
  const language = useLanguage()
  const text = TICKET_VIEW_TEXT[language].way
  if (answersWithin === null) return null
  const { firstHours, settledHours } = answersWithin
  return (
    <Fact name={text.within}>
      {[
        text.first(formatSpan(firstHours * 3600, language)),
        text.settled(formatSpan(settledHours * 3600, language)),
      ].join(', ')}
    </Fact>
  )
}

function Sources({ appeal, language }: { readonly appeal: Appeal; readonly language: Language }) {
  const text = TICKET_VIEW_TEXT[language].way
  return (
    <div className={styles.sources}>
      <ul>
        {appeal.sources.map(({ url, asOf }) => (
          <li key={url}>
            <LinkActions target={url} /> <span className={styles.asOf}>{text.asOf(formatDay(asOf, language))}</span>
          </li>
        ))}
      </ul>
      <p>
        {text.verifiedOn(formatDay(appeal.verifiedOn, language))} {appeal.unsure === true && text.unsure}
      </p>
    </div>
  )
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ol className={styles.sentences}>
      {of.map((sentence) => (
        <li key={sentence}>
          <RichText text={sentence} />
        </li>
      ))}
    </ol>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={facts.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function OtherWays({ ways }: { readonly ways: TicketView['otherAppeals'] }) {
  const text = TICKET_VIEW_TEXT[useLanguage()].ways
  const say = useTicket((state) => state.say)
  if (ways.length === 0) return null
  const take = async (appeal: string) => {
    if (await say({ type: 'appealChosen', appeal })) await toast(text.taken)
  }
  return (
    <section className={page.section} aria-labelledby="other-ways">
      <h2 id="other-ways">{text.title}</h2>
      <ul className={styles.lines}>
        {ways.map(({ id, name }) => (
          <li key={id}>
            <span className={styles.line}>{name}</span>
            <Button
              className="no-print"
              size="compact-sm"
              variant="default"
              aria-label={text.choose(name)}
              onClick={() => void take(id)}
            >
              {text.take}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
