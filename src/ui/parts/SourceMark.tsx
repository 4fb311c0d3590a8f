import { Show } from 'solid-js'
import type { SourceKind } from '../../core/vocabulary.ts'
import { t } from '../words/words.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

/** What is drawn for a kind of source; whoever cannot be asked has a broken outline. */
export const iconOfKind: Record<SourceKind, IconName> = {
  namedPerson: 'person',
  roleHolder: 'badge',
  namedOrganisation: 'building',
  officialBody: 'institution',
  mediaOutlet: 'newspaper',
  newsAgency: 'antenna',
  document: 'document',
  audioVisual: 'video',
  socialPost: 'chat',
  anonymousPerson: 'person-hidden',
  anonymousGroup: 'people-hidden',
  group: 'people',
  event: 'calendar',
  impersonal: 'question',
  other: 'more',
}

/** The kind of a source as an icon; alone it is named for those who listen, with `named` the word stands beside it. */
export function SourceMark(props: {
  /** The kind of source. */
  kind: SourceKind
  /** Whether the name of the kind stands beside the icon. */
  named?: boolean
  /** Whether words nearby say the kind already. */
  silent?: boolean
  /** The edge of the icon in pixels. */
  size?: 12 | 16 | 20 | 24 | 32
}) {
  const name = () => t().vocabulary.sourceKind[props.kind]
  return (
    <span class="source-mark">
      <Icon name={iconOfKind[props.kind]} size={props.size ?? 16} />
      <Show when={!props.silent || props.named}>
        <span classList={{ unseen: !props.named }}>{name()}</span>
      </Show>
    </span>
  )
}
