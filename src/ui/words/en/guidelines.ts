import type { guidelines as Arabic } from '../ar/guidelines.ts'

export const guidelines: typeof Arabic = {
  title: 'Annotation guidelines',
  subtitle: 'How claims and their sources are annotated',
  contents: 'Contents',
  ofProject: 'Guidelines of this project',
  section: (number) => `Section ${number}`,
  example: 'Example',
  notLikeThis: 'Not like this',
  legend: 'In the examples',
  legendSource: 'source',
  legendCue: 'cue',
  legendContent: 'content',
  openAll: 'All guidelines',
  close: 'Close the guidelines',
}
