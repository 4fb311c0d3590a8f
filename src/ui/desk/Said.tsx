import { For, Show, type JSX } from 'solid-js'
import { nameOfMention, possibleParents, wordsOf } from '../../app/desk/readout.ts'
import { editAttribution, setParent, uncue, unspeak } from '../../app/desk/speaking.ts'
import type { Attribution, Mention } from '../../core/entities.ts'
import { attributionChecks, channels, manners, stances, voices } from '../../core/vocabulary.ts'
import { useKeyboard } from '../keys/keyboard.tsx'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { iconOfKind } from '../parts/SourceMark.tsx'
import { t } from '../words/words.ts'
import { useDesk } from './context.ts'
import { OneOf, Value } from './Values.tsx'

/** Who said it, with which word, how, and through whom: the attribution of the active claim, each part in its place. */
export const Said = (props: { readonly attribution: Attribution }): JSX.Element => {
  const { desk, acts } = useDesk()
  const { session } = desk
  const { tables } = session
  const keyboard = useKeyboard()
  const edit = (patch: Parameters<typeof editAttribution>[2]): void =>
    void editAttribution(session, props.attribution, patch)
  const mentions = (): readonly Mention[] => {
    desk.revision()
    return props.attribution.mentionIds.flatMap((id) => tables.get('mention', id) ?? [])
  }
  const called = (mention: Mention): string => {
    const name = nameOfMention(tables, mention)
    if (mention.type === 'impersonal') return name === '' ? t().picker.impersonalWords : name
    return mention.type === 'implicit' && name === '' ? t().desk.implicitUnknown : name
  }
  const parents = (): readonly Attribution[] => {
    desk.revision()
    return possibleParents(tables, props.attribution)
  }
  const speakers = (attribution: Attribution): string =>
    attribution.mentionIds
      .flatMap((id) => {
        const mention = tables.get('mention', id)
        return mention ? [nameOfMention(tables, mention)] : []
      })
      .join(t().common.listSeparator)
  const parentWords = (): Record<string, string> => ({
    '': t().desk.noParentChosen,
    ...Object.fromEntries(parents().map((one) => [one.id, speakers(one) || t().desk.chainUnknown])),
  })
  /** Its button goes with what is removed, and the card takes the focus. */
  const removing = (remove: () => unknown) => () => {
    remove()
    acts.enterCard()
  }
  const disabled = (): boolean => !desk.writable()
  return (
    <dl class="values">
      <Value name={t().desk.field.source} chord={keyboard.chordOf('source')}>
        <For each={mentions()}>
          {(mention) => (
            <>
              <Show when={mention.type === 'implicit' && nameOfMention(tables, mention) !== ''}>
                <span class="faint">{t().desk.refersBack}</span>
              </Show>
              <Chip
                icon={iconOfKind[mention.kind]}
                name={called(mention)}
                {...(disabled() ? {} : { onRemove: removing(() => unspeak(session, props.attribution, mention)) })}
              >
                <bdi>{called(mention)}</bdi>
              </Chip>
            </>
          )}
        </For>
        <Show when={mentions().length === 0}>{t().desk.says.unknown}</Show>
      </Value>
      <Show when={mentions().length > 1}>
        <Value name={t().desk.field.voices}>
          <OneOf
            name={t().desk.field.voices}
            value={props.attribution.voices}
            options={voices}
            words={t().vocabulary.voices}
            disabled={disabled()}
            onChange={(value) => edit({ voices: value })}
          />
        </Value>
      </Show>
      <Value name={t().desk.field.cue} chord={keyboard.chordOf('cue')}>
        <Show when={props.attribution.cue} fallback={<span class="faint">{t().desk.noCue}</span>}>
          <bdi class="cue-words">{wordsOf(tables, props.attribution.cue)}</bdi>
          <Show when={!disabled()}>
            <Button
              variant="plain"
              small
              icon="x"
              label={t().desk.removeCue}
              onClick={removing(() => uncue(session, props.attribution))}
            />
          </Show>
        </Show>
      </Value>
      <Value name={t().desk.field.manner} chord={keyboard.chordOf('manner')}>
        <OneOf
          name={t().desk.field.manner}
          value={props.attribution.manner}
          options={manners}
          words={t().vocabulary.manner}
          disabled={disabled()}
          onChange={(manner) => edit({ manner })}
        />
      </Value>
      <Value name={t().desk.field.stance} chord={keyboard.chordOf('stance')}>
        <OneOf
          name={t().desk.field.stance}
          value={props.attribution.stance}
          options={stances}
          words={t().vocabulary.stance}
          disabled={disabled()}
          onChange={(stance) => edit({ stance })}
        />
      </Value>
      <Value name={t().desk.field.channel} chord={keyboard.chordOf('channel')}>
        <OneOf
          name={t().desk.field.channel}
          value={props.attribution.channel}
          options={channels}
          words={t().vocabulary.channel}
          disabled={disabled()}
          onChange={(channel) => edit({ channel })}
        />
      </Value>
      <Show when={parents().length > 0}>
        <Value name={t().desk.field.parent} chord={keyboard.chordOf('parent')}>
          <OneOf
            name={t().desk.field.parent}
            value={props.attribution.parentId ?? ''}
            options={['', ...parents().map(({ id }) => id)]}
            words={parentWords()}
            disabled={disabled()}
            onChange={(id) => void setParent(session, props.attribution, id === '' ? undefined : id)}
          />
        </Value>
      </Show>
      <Value name={t().desk.field.checked}>
        <OneOf
          name={t().desk.field.checked}
          value={props.attribution.checked}
          options={attributionChecks}
          words={t().vocabulary.attributionCheck}
          disabled={disabled()}
          onChange={(checked) => edit({ checked })}
        />
      </Value>
    </dl>
  )
}
