import type { JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { Choice } from '../parts/Choice.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Switch } from '../parts/Switch.tsx'
import { readingSizes, themes } from '../theme/theme.ts'
import { dateInWords } from '../words/dates.ts'
import { languages, regions } from '../words/language.ts'
import { numberInWords } from '../words/numbers.ts'
import { t } from '../words/words.ts'
import type { Preferences } from './preferences.ts'
import { ReadingSize } from './ReadingSize.tsx'
import './Settings.css'

function Group(props: { title: string; children: JSX.Element }) {
  return (
    <section class="settings-group">
      <h2 class="settings-title">{props.title}</h2>
      <div class="settings-fields">{props.children}</div>
    </section>
  )
}

/** What a reader chooses about the program; every choice takes effect at once. */
export function Settings(props: {
  preferences: Preferences
  onChange: (changes: Partial<Preferences>) => void
  /** Opens the list of all keys. */
  onAllKeys: () => void
}) {
  const sample = () => `${numberInWords(1234, 'ar')} · ${dateInWords('2017-11-02', 'ar')}`
  return (
    <>
      <Group title={t().settings.appearance}>
        <Choice
          label={t().settings.language}
          value={props.preferences.language}
          options={languages.map((value) => ({
            value,
            label: <span lang={value}>{t().settings.languages[value]}</span>,
          }))}
          onChange={(language) => props.onChange({ language })}
        />
        <Choice
          label={t().settings.theme}
          value={props.preferences.theme}
          options={themes.map((value) => ({
            value,
            label: t().settings.themes[value],
            ...(value === 'system' ? {} : { icon: value === 'light' ? ('sun' as const) : ('moon' as const) }),
          }))}
          onChange={(theme) => props.onChange({ theme })}
        />
        <ReadingSize
          value={props.preferences.readingSize}
          least={readingSizes.least}
          most={readingSizes.most}
          onChange={(readingSize) => props.onChange({ readingSize })}
        />
        <div class="settings-region">
          <SelectField
            label={t().settings.region}
            value={props.preferences.region}
            options={regions.map((value) => ({ value, label: t().settings.regions[value] }))}
            hint={t().settings.regionHelp}
            onChange={(region) => props.onChange({ region })}
          />
          <output class="settings-sample" lang="ar" dir="rtl">
            {sample()}
          </output>
        </div>
      </Group>

      <Group title={t().settings.keyboard}>
        <Switch
          label={t().settings.singleKeys}
          hint={t().settings.singleKeysHelp}
          checked={props.preferences.singleKeys}
          onChange={(singleKeys) => props.onChange({ singleKeys })}
        />
        <div>
          <Button icon="keyboard" chord="?" onClick={() => props.onAllKeys()}>
            {t().settings.allKeys}
          </Button>
        </div>
      </Group>
    </>
  )
}
