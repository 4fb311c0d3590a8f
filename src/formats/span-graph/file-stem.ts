import type { MarkedArticle } from './span-graph.ts'

/** A file name for an article, without its ending, that every tool takes: ASCII letters, digits, - _ and dots. */
export const fileStem = ({ facts, id = '' }: MarkedArticle): string => {
  const stem = (facts.fileName ?? '').replace(/\.[a-z][a-z\d]{0,4}$/i, '')
  return /^[A-Za-z\d][\w-]{0,80}$/.test(stem) ? stem : `article-${id.slice(-12)}`
}
