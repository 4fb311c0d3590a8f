import { bratAttributes } from '../brat/serialize.ts'
import { arrowTypes, type PropertyName } from '../span-graph/span-graph.ts'

/** The properties that are chosen of a list, with their values; the others are written as text. */
export const choiceProperties = bratAttributes
export const textProperties: readonly PropertyName[] = ['statement', 'source']

const labels = [
  ['CLAIM', '#fbe3c4'],
  ['SOURCE', '#c9e2f5'],
  ['CUE', '#e3d5f2'],
] as const

/** The labeling interface that the tasks belong to, as Label Studio's settings take it. */
export const labelingConfiguration = (): string =>
  [
    '<View>',
    '  <Relations>',
    ...arrowTypes.map((type) => `    <Relation value="${type}"/>`),
    '  </Relations>',
    '  <Labels name="label" toName="text">',
    ...labels.map(([label, colour]) => `    <Label value="${label}" background="${colour}"/>`),
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="symbol" style="direction: rtl"/>',
    ...Object.entries(choiceProperties).map(([name, values]) =>
      [
        `  <Choices name="${name}" toName="text" perRegion="true" choice="single-radio">`,
        ...values.map((value) => `    <Choice value="${value}"/>`),
        '  </Choices>',
      ].join('\n'),
    ),
    ...textProperties.map((name) => `  <TextArea name="${name}" toName="text" perRegion="true" editable="true"/>`),
    '</View>',
    '',
  ].join('\n')
