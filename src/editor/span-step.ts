import type { Node, Schema } from 'prosemirror-model'
import { Step, StepResult } from 'prosemirror-transform'
import type { EditorSpan } from './contract.ts'
import { Positions } from './positions.ts'
import { parseSpans } from './span-json.ts'

/**
 * Takes spans away and puts others on the text, which itself stays as it is. Spans stand in text offsets: they mean
 * the document that the step is applied to and no other, so a step cannot be moved over other steps, only made again.
 */
export class SpanStep extends Step {
  readonly before: readonly EditorSpan[]
  readonly after: readonly EditorSpan[]

  /**
   * @param before spans as they stand, which are taken away
   * @param after spans that come in their place
   */
  constructor(before: readonly EditorSpan[], after: readonly EditorSpan[]) {
    super()
    this.before = before
    this.after = after
  }

  override apply(doc: Node): StepResult {
    const { length } = Positions.of(doc)
    const fits = this.after.every(({ segments }) =>
      segments.every(({ start, end }) => start >= 0 && start < end && end <= length),
    )
    return fits ? StepResult.ok(doc) : StepResult.fail('A span reaches beyond the text')
  }

  override invert(): SpanStep {
    return new SpanStep(this.after, this.before)
  }

  override map(): null {
    return null
  }

  override toJSON(): unknown {
    return { stepType: 'spans', before: this.before, after: this.after }
  }

  static override fromJSON(_schema: Schema, json: unknown): SpanStep {
    return new SpanStep(parseSpans(json, 'before'), parseSpans(json, 'after'))
  }
}

Step.jsonID('spans', SpanStep)
