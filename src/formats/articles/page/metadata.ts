import { datesIn } from '../../../core/arabic-dates.ts'
import type { ProposedMetadata } from '../../../core/byline.ts'
import { isDate } from '../../../core/entities.ts'
import { fold } from '../../../core/fold.ts'
import { isAgencyName } from '../../../core/outlet-names.ts'
import type { Page } from './document.ts'

type Fields = Readonly<Record<string, unknown>>

const tidy = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** The first that says something. */
const firstOf = (...candidates: readonly (string | null | undefined)[]): string | undefined =>
  candidates.map((words) => tidy(words ?? '')).find((words) => words !== '')

/** A date as a page writes it, in the form that an article keeps; undefined when it is none. */
export const dateOf = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined
  const iso = tidy(written).replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, '$1T')
  const zoned = iso.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  if (isDate(zoned)) return zoned
  // A time without a zone says nothing of an instant.
  const day = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(iso)?.[0]
  if (day !== undefined && isDate(day)) return day
  return datesIn(fold(written))[0]?.date
}

/** An address that leads to a page of the web; nothing else is kept as one. */
export const addressOf = (written: string | undefined): string | undefined =>
  written !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(written) ? written : undefined

const isArticleType = (type: unknown): boolean =>
  listOf(type).some((name) => typeof name === 'string' && /(?:Article|BlogPosting|Report)$/.test(name))

/** What a page says of its article in JSON-LD; schema.org's NewsArticle and its kin. */
const linkedData = (page: Page): Fields => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown
    try {
      value = JSON.parse(script.textContent ?? '')
    } catch (error) {
      // A page's own slip; other places tell the same.
      if (error instanceof SyntaxError) continue
      throw error
    }
    const nodes = listOf(value).flatMap((node) => (isFields(node) ? [node, ...listOf(node['@graph'])] : []))
    const article = nodes.find((node) => isFields(node) && isArticleType(node['@type']))
    if (isFields(article)) return article
  }
  return {}
}

const nameOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  return isFields(value) && typeof value.name === 'string' ? value.name : undefined
}
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const namesOf = (value: unknown): readonly string[] =>
  listOf(value).flatMap((one) => {
    const name = firstOf(nameOf(one))
    return name === undefined || /^https?:/i.test(name) ? [] : [name]
  })

/** The address that browsers write into what they save. */
const savedFrom = (html: string): string | undefined =>
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(html.slice(0, 4096))?.[1]

/** What a page tells about its article: JSON-LD, then OpenGraph, then other metadata, then its elements. */
export const metadataOf = (page: Page, html: string): ProposedMetadata => {
  const data = linkedData(page)
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      for (const attribute of ['property', 'name', 'itemprop']) {
        const content = page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content')
        if (content && tidy(content) !== '') return tidy(content)
      }
    }
    return undefined
  }
  const attribute = (selector: string, name: string) => page.querySelector(selector)?.getAttribute(name) ?? undefined
  const words = (selector: string) => page.querySelector(selector)?.textContent ?? undefined

  const title = firstOf(
    stringOf(data.headline),
    stringOf(data.name),
    meta('og:title', 'twitter:title'),
    words('h1'),
    words('title'),
  )
  const outlet = firstOf(nameOf(data.publisher), meta('og:site_name', 'application-name', 'publisher'))
  const written = namesOf(data.author)
  const authors = written.length > 0 ? written : namesOf(meta('author', 'article:author', 'dc.creator'))
  const publishedAt = [
    stringOf(data.datePublished),
    meta('article:published_time', 'og:article:published_time', 'datePublished', 'pubdate', 'date', 'dc.date'),
    attribute('time[datetime]', 'datetime'),
    words('time'),
  ]
    .map(dateOf)
    .find((date) => date !== undefined)
  const page_ = data.mainEntityOfPage
  const url = [
    attribute('link[rel="canonical"]', 'href'),
    meta('og:url'),
    stringOf(data.url),
    stringOf(isFields(page_) ? page_['@id'] : page_),
    savedFrom(html),
  ]
    .map(addressOf)
    .find((address) => address !== undefined)
  return {
    authors,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined
      ? {}
      : { outlet: { name: outlet, kind: isAgencyName(fold(outlet)) ? 'newsAgency' : 'mediaOutlet' } }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
  }
}
