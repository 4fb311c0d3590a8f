import { factsOf } from '../facts.ts'
import type { Format } from '../format.ts'
import { readDocuments } from '../span-graph/read.ts'
import { articlesOf, w3cSchema } from './parse.ts'
import { writeCollection } from './serialize.ts'

export const w3cFormat: Format = {
  ...factsOf('w3c'),
  looksLike: ({ text }) =>
    /"AnnotationCollection"|"AnnotationPage"/.test(text) || /"(?:TextQuoteSelector|TextPositionSelector)"/.test(text),
  read: (files, options) =>
    readDocuments(files, options, w3cSchema, (value, name) => articlesOf(value, name, options.articleText)),
  writing: { form: 'whole', write: (tables, options) => [{ name: '', text: writeCollection(tables, options) }] },
}
