import type { ExampleName } from './examples.ts'

/** The sections, in their order; the key is also the address: `#/guidelines/cue`. */
export const sectionKeys = [
  'attribution',
  'what-counts',
  'blocks',
  'boundaries',
  'cue',
  'source',
  'content',
  'implicit',
  'joint',
  'nesting',
  'manner',
  'source-kinds',
  'stance',
  'channel',
  'levels',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** A worked example: an invented sentence with its marks. */
export interface Example {
  readonly marked: string
  /** What it says in English. */
  readonly gloss: string
}

/** One block of a section. */
export type Block =
  | string
  | { readonly list: readonly string[] }
  /** An example by its name, with a word on what to see in it; `wrong` shows how not to do it. */
  | { readonly example: ExampleName; readonly note?: string; readonly wrong?: true }
  /** A closed list of the domain with a line for each member. */
  | { readonly terms: 'manner' | 'sourceKind' | 'stance' | 'channel' | 'supportLevel' }

/** A numbered section of the guidelines. */
export interface Section {
  readonly title: string
  readonly body: readonly Block[]
}

/** Every section in one language. */
export type Sections = Readonly<Record<SectionKey, Section>>
