import * as bodies from './bodies.ts'
import * as people from './people.ts'
import { places, stateHeads, states } from './places.ts'
import { fold } from '../../core/fold.ts'
import { wordSet } from './word-lists.ts'

/** What a noun can be to the mention of a source; one word may be several. */
export const noun = {
  title: 1,
  office: 2,
  /** Describes one person whom it does not name. */
  anonymous: 4,
  /** Describes several. */
  anonymousPlural: 8,
  group: 16,
  body: 32,
  /** The name of a body by itself: البنتاغون. */
  bodyName: 64,
  organisation: 128,
  organisationName: 256,
  document: 512,
  recording: 1024,
  post: 2048,
  event: 4096,
  outlet: 8192,
  outletName: 16384,
  agency: 32768,
  agencyName: 65536,
  state: 131072,
  place: 262144,
  givenName: 524288,
  /** An adjective by which the unnamed are described: مطلع، رفيع. */
  descriptor: 1048576,
} as const

const descriptors = wordSet(`
مطلع مطلعة مقرب مقربة رفيع كبير كبيرة كبار بارز بارزة موثوق موثوقة خاص خاصة عليم عليمة متطابقة قريب قريبة مختلفة أخرى آخر آخرون متعددة سابق سابقة حالي متداول
متداولة جديد جديدة مستقل مستقلة رفيعة مجهول مسرب مسربة قديم حديث حديثة متقاعد مشترك مشتركة مقربون آخرين عدة واحد ذاته ذاتها نفسه نفسها عيان معارضة موالية مؤيدة محايدة متضاربة
`)

const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [noun.title, people.titles],
  [noun.office, people.offices],
  [noun.anonymous, people.anonymousSingular],
  [noun.anonymousPlural, people.anonymousPlural],
  [noun.group, people.groups],
  [noun.body, bodies.officialBodies],
  [noun.bodyName, bodies.officialNames],
  [noun.organisation, bodies.organisations],
  [noun.organisationName, bodies.organisationNames],
  [noun.document, bodies.documents],
  [noun.recording, bodies.recordings],
  [noun.post, bodies.posts],
  [noun.event, bodies.events],
  [noun.outlet, bodies.outlets],
  [noun.outletName, bodies.outletNames],
  [noun.agency, bodies.agencyHeads],
  [noun.agencyName, bodies.agencyNames],
  [noun.state, states],
  [noun.state, stateHeads],
  [noun.place, places],
  [noun.givenName, people.givenNames],
  [noun.descriptor, descriptors],
]

const table = new Map<string, number>()
for (const [flag, words] of lists) for (const word of words) table.set(word, (table.get(word) ?? 0) | flag)

/** Names that are names only as they stand: «الحياة» is a paper, «حياة» is not. */
const onlyAsWritten = noun.bodyName | noun.outletName | noun.state | noun.place | noun.givenName | noun.organisationName

const withoutArticle = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)

const lookUp = (word: string): number => {
  const own = table.get(word) ?? 0
  const plain = withoutArticle(word)
  return plain === word ? own : own | ((table.get(plain) ?? 0) & ~onlyAsWritten)
}

const persons = noun.office | noun.anonymous | noun.title

/** «مصدرا», «رئيسها», «لاعبان», «ممرضتين»: the same noun in another case, with a pronoun, for two, for many. */
const inflected = (word: string): number => {
  if (word.length < 4) return 0
  if (word.endsWith('ا')) {
    const flags = lookUp(word.slice(0, -1)) & ~(onlyAsWritten | noun.title)
    if (flags !== 0) return flags
  }
  if (word.length < 5) return 0
  for (const pronoun of ['هما', 'ها', 'هم', 'ه', 'نا']) {
    if (!word.endsWith(pronoun) || word.startsWith('ال')) continue
    const stem = word.slice(0, -pronoun.length)
    const flags =
      (lookUp(stem) | (stem.endsWith('ت') ? lookUp(`${stem.slice(0, -1)}ه`) : 0)) & ~(onlyAsWritten | noun.title)
    if (flags !== 0) return flags
  }
  // «مستشاريه», «موظفوها»: several, with a pronoun.
  const several = /^(\p{L}{3,})[يو](?:ه|ها|هم)$/u.exec(word)?.[1]
  if (several !== undefined && (lookUp(several) & persons) !== 0) return noun.anonymousPlural
  // «مستشاري الرئيس», «موظفو البنك»
  const construct = /^(\p{L}{4,})[يو]$/u.exec(word)?.[1]
  if (construct !== undefined && (lookUp(construct) & noun.office) !== 0 && word !== fold('رئيسي'))
    return noun.anonymousPlural
  for (const ending of ['تان', 'تين', 'ان', 'ين', 'ون']) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    const flags = lookUp(ending.startsWith('ت') ? `${stem}ه` : stem) & persons
    if (flags !== 0) return noun.anonymousPlural
  }
  return 0
}

const known = new Map<string, number>()
/** So that a text of nothing but new words does not fill the memory. */
const mostKnown = 20_000

/** What a folded word can be, as the sum of flags of `noun`; 0 for a word that is in no list. */
export const nounFlags = (folded: string): number => {
  const before = known.get(folded)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const flags = lookUp(folded) || inflected(folded)
  known.set(folded, flags)
  return flags
}

/** Whether a folded word can be one of the nouns of `flags`. */
export const isNoun = (folded: string, flags: number): boolean => (nounFlags(folded) & flags) !== 0
