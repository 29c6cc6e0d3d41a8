import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import type { FamilyLight } from '../../../contract/probe-shapes.ts'
import { TODAY_TEXT } from '../../../text/interface/today.ts'
import type { Language } from '../../../text/language.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage } from '../../language.ts'
import { LightBadge } from '../probes/light-badge.tsx'
import { usePlacement } from '../probes/placement-store.ts'
import styles from './provider-lights.module.css'

/** A light for each provider, with how many probes stand behind it and how old they are. */
export function ProviderLights({ lights }: { readonly lights: readonly FamilyLight[] }) {
  const text = TODAY_TEXT[useLanguage()].lights
  const go = useNavigation((state) => state.go)
  if (lights.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="provider-lights">
      <div className={styles.head}>
        <h2 id="provider-lights">{text.title}</h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconSend size={15} stroke={1.7} />}
          onClick={() => go('probes', 'send')}
        >
          {text.send}
        </Button>
      </div>
      <ul className={styles.lights}>
        {lights.map((light) => (
          <li key={light.family}>
            <ProviderLight light={light} />
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{text.hint}</p>
    </section>
  )
}

function ProviderLight({ light }: { readonly light: FamilyLight }) {
  const language = useLanguage()
  const go = useNavigation((state) => state.go)
  const chooseFamily = usePlacement((state) => state.chooseFamily)
  const open = () => {
    chooseFamily(light.family)
    go('probes')
  }
  return (
    <button type="button" className={styles.light} data-light={light.light} onClick={open}>
      <span className={styles.name}>{light.name}</span>
      <LightBadge light={light.light} />
      <span className={styles.words}>{sampleWords(light, language)}</span>
    </button>
  )
}

function sampleWords({ inbox, sample, newest }: FamilyLight, language: Language): string {
  const text = TODAY_TEXT[language].lights
  if (sample === 0 || newest === null) return text.nothing
  return `${text.sample(inbox, sample)} · ${text.newest(age(newest, language))}`
}

const DAY_MS = 86_400_000

/** `today`, `3 days ago`. */
function age(date: string, language: Language): string {
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(date)) / DAY_MS))
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day')
}
