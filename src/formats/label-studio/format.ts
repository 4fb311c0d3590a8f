import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { readDocuments } from '../span-graph/read.ts'
import { labelingConfiguration } from './configuration.ts'
import { tasksSchema } from './document.ts'
import { articlesOfMinimal, looksMinimal, minimalTasksSchema } from './minimal.ts'
import { articlesOfTasks } from './parse.ts'
import { writeTask } from './serialize.ts'

export const labelStudioFormat: Format = {
  ...factsOf('label-studio'),
  looksLike: ({ text }) =>
    (/"data"\s*:\s*\{/.test(text) && /"(?:annotations|predictions)"\s*:\s*\[/.test(text)) || looksMinimal(text),
  read: (files, options) =>
    files.length > 0 && files.every(({ text }) => looksMinimal(text))
      ? readDocuments(files, options, minimalTasksSchema, articlesOfMinimal)
      : readDocuments(files, options, tasksSchema, (value, name) =>
          Array.isArray(value) ? articlesOfTasks(value, true, name) : articlesOfTasks([value], false, name),
        ),
  writing: { form: 'articles', open: '[', between: ',\n', close: ']\n', article: writeTask },
  companion: () => ({ name: 'label-studio.config.xml', text: labelingConfiguration() }),
}
