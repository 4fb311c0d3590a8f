import { Show, type JSX } from 'solid-js'
import type { Attribution } from '../../core/entities.ts'
import { t } from '../words/words.ts'

/** What the last of a chain does with a claim, where that is not to say so: whoever denies it is no source of it. */
export const Stance = (props: { readonly stance: Attribution['stance'] }): JSX.Element => (
  <Show when={props.stance !== 'asserts'}>
    <span class="chain-stance">{t().vocabulary.stance[props.stance]}</span>
  </Show>
)
