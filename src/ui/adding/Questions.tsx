import { createMemo, For, Match, Switch } from 'solid-js'
import type { Question, Taken } from '../../app/take-in.ts'
import { EncodingQuestion } from './EncodingQuestion.tsx'
import { FieldsQuestion } from './FieldsQuestion.tsx'
import './Questions.css'

/** Files that raise the same question. */
interface Group {
  readonly question: Question
  readonly taken: readonly Taken[]
}

/** Files that look as if they were in one encoding, or are tables with the same columns, are asked about together. */
const keyOf = (question: Question): string =>
  question.about === 'encoding'
    ? `encoding ${question.candidates[0]?.encoding ?? ''}`
    : `fields ${question.fields.map(({ name }) => name).join(' ')}`

const groupsOf = (asked: readonly Taken[]): readonly Group[] => {
  const groups = new Map<string, { question: Question; taken: Taken[] }>()
  for (const taken of asked) {
    if (taken.report.outcome !== 'asks') continue
    const { question } = taken.report
    const group = groups.get(keyOf(question))
    if (group) group.taken.push(taken)
    else groups.set(keyOf(question), { question, taken: [taken] })
  }
  return [...groups.values()]
}

/** What somebody has to say before some files can be added. */
export function Questions(props: { asked: readonly Taken[] }) {
  const groups = createMemo(() => groupsOf(props.asked))
  return (
    <For each={groups()}>
      {({ question, taken }) => (
        <Switch>
          <Match when={question.about === 'encoding' && question}>
            {(about) => <EncodingQuestion question={about()} taken={taken} />}
          </Match>
          <Match when={question.about === 'fields' && question}>
            {(about) => <FieldsQuestion question={about()} taken={taken} />}
          </Match>
        </Switch>
      )}
    </For>
  )
}
