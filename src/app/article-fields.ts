/** The fields of lists of articles, for whoever is asked which is which. */
export { articleFields, type ArticleField, type FieldMap } from '../formats/articles/list/fields.ts'
