import { Button } from '@mantine/core'
import type { DraftView } from '../../../../contract/ticket-shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { isFactName } from '../../../../text/tickets/fact-names.ts'
import { ask } from '../../../api.ts'
import { toast } from '../../../frame/toast.ts'
import { useLanguage, useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import { FactField } from './fact-field.tsx'
import { openPlaces } from './open-places.ts'
import { isProfileFact } from './profile-facts.ts'
import styles from './writing.module.css'

/** A field for each fact that is missing. It stays when it is filled, so that nothing moves under the pointer. */
export function MissingFacts({ draft }: { readonly draft: DraftView }) {
  const text = useText(TICKET_DRAFTING_TEXT).missing
  const { words, choice, asked } = useDrafting()
  const open = new Set([...openPlaces(words), ...draft.fields.flatMap((field) => field.open)])
  const wanted = [...new Set([...Object.keys(choice.facts), ...draft.open, ...open, ...asked])].filter(isFactName)
  return (
    <section className={styles.card} aria-labelledby="writing-missing">
      <h2 id="writing-missing">{text.title}</h2>
      <p className={styles.hint}>{open.size === 0 ? text.done : text.hint}</p>
      {wanted.map((fact) => (
        <FactField
          key={fact}
          fact={fact}
          known={choice.facts[fact] ?? draft.facts.find((one) => one.fact === fact && !one.masked)?.value ?? ''}
          isOpen={open.has(fact)}
          wanted={asked.at(-1) === fact ? asked : null}
        />
      ))}
      <Remember />
    </section>
  )
}

/** What one says of oneself is the same in every request. */
function Remember() {
  const language = useLanguage()
  const text = TICKET_DRAFTING_TEXT[language].missing
  const typed = useDrafting((state) => state.choice.facts)
  const ofProfile = Object.fromEntries(Object.entries(typed).filter(([fact]) => isProfileFact(fact)))
  if (Object.keys(ofProfile).length === 0) return null
  const remember = async () => {
    const profile = await ask('tickets.profile', {})
    const kept = profile.ok ? await ask('tickets.setProfile', { ...profile.value, ...ofProfile }) : profile
    await (kept.ok ? toast(text.remembered) : toast(FAULT_TEXT[language][kept.fault.code], 'failed'))
  }
  return (
    <div>
      <Button size="xs" variant="default" onClick={() => void remember()}>
        {text.remember}
      </Button>
    </div>
  )
}
