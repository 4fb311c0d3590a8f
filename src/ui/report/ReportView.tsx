import { For, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ReportNode } from '../../app/review/reporting.ts'

/** A piece of a report on the screen: the same elements as in the saved file, made one by one. */
export const ReportView = (props: { readonly node: ReportNode }): JSX.Element => {
  const node = (): ReportNode => props.node
  const words = (): string | undefined => {
    const now = node()
    return typeof now === 'string' ? now : undefined
  }
  const made = (): JSX.Element => {
    const now = node()
    if (typeof now === 'string') return words()
    return (
      <Dynamic component={now.tag} {...now.attributes}>
        <For each={now.children}>{(child) => <ReportView node={child} />}</For>
      </Dynamic>
    )
  }
  return <>{made()}</>
}
