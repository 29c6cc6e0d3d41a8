import { SETTINGS_TEXT } from '../../../text/interface/settings.ts'
import { useText } from '../../language.ts'
import { keys } from '../../platform.ts'
import styles from './settings-page.module.css'

/** The keys that do something everywhere. */
export function ShortcutList() {
  const text = useText(SETTINGS_TEXT).shortcuts
  const list = [
    [keys('Mod', 'K'), text.palette],
    [keys('Mod', 'V'), text.paste],
    [keys('Mod', 'Enter'), text.diagnose],
    [keys('Mod', 'O'), text.open],
    [keys('Mod', 'N'), text.newDiagnosis],
    [keys('Mod', 'Shift', 'P'), text.sendProbes],
    [keys('Mod', 'Shift', 'T'), text.newTicket],
    [keys('Mod', 'Shift', 'H'), text.history],
    [keys('Mod', ','), text.settings],
    [keys('Alt', '←'), text.back],
    [`${keys('Mod', '1')} … ${keys('Mod', '7')}`, text.places],
  ]
  return (
    <dl className={styles.keys}>
      {list.map(([combination, meaning]) => (
        <div key={combination} className={styles.key}>
          <dt>
            <kbd>{combination}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
