import type { Id, Source, Stamp } from '../../entities.ts'
import { randomOf } from './random.ts'
import { actors, familyNames, givenNames, hidden, outletHeads, outletTails, placeName, posts } from './words.ts'

/** The register of a made-up library, by the part that its entries play in the news. */
export interface Register {
  readonly all: readonly Source[]
  readonly outlets: readonly Source[]
  readonly agencies: readonly Source[]
  /** Those who are named: people, posts, bodies, documents. */
  readonly named: readonly Source[]
  readonly unnamed: readonly Source[]
}

const at = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0]

const personName = (number: number): string => {
  const given = at(givenNames, number)
  const family = at(familyNames, Math.floor(number / givenNames.length))
  const rounds = Math.floor(number / (givenNames.length * familyNames.length))
  return rounds === 0 ? `${given} ${family}` : `${given} ${at(givenNames, number * 7 + rounds)} ${family}`
}

/** The same name as another hand writes it. */
const writtenOtherwise = (name: string): string => name.replaceAll(/[أإ]/gu, 'ا').replace(/ي$/u, 'ى')

/** @param stamp the beginning of the entry with that number */
export const makeRegister = (seed: number, count: number, stamp: (number: number) => Stamp): Register => {
  const random = randomOf(seed, 77)
  const outlets: Source[] = []
  const named: Source[] = []
  const unnamed: Source[] = []
  const outletCount = Math.min(outletHeads.length * outletTails.length, Math.max(2, Math.ceil(count * 0.03)))
  const hiddenCount = Math.floor(count * 0.25)
  let people = 0
  for (let number = 0; number < count; number++) {
    const common = { ...stamp(number), aliases: [] as string[] }
    if (number < outletCount) {
      const head = at(outletHeads, number)
      const name = `${head} ${at(outletTails, Math.floor(number / outletHeads.length) + number)}`
      outlets.push({ ...common, kind: head.startsWith('وكالة') ? 'newsAgency' : 'mediaOutlet', name })
    } else if (number < outletCount + hiddenCount) {
      const { words, sector, several } = random.of(hidden)
      const reason = words.includes('طلب') ? 'personalRequest' : random.chance(0.05) ? 'safety' : 'none'
      const descriptor = sector === undefined ? {} : { sector }
      const number_ = several ? 'pluralUnverified' : 'one'
      const kind = several ? 'anonymousGroup' : 'anonymousPerson'
      unnamed.push({ ...common, kind, words, descriptor, reason, number: number_ })
    } else named.push(makeNamed())

    function makeNamed(): Source {
      const body = `${at(actors, number).words} في ${placeName(number)}`
      const part = random.next()
      if (part < 0.2) return { ...common, kind: 'officialBody', name: body }
      if (part < 0.35) return { ...common, kind: 'roleHolder', name: `${random.of(posts)} ${body}` }
      if (part < 0.42) return { ...common, kind: 'document', name: `تقرير ${body}` }
      const isTwin = people % 100 === 99
      const name = isTwin ? writtenOtherwise(personName(people - 1)) : personName(people)
      people++
      const interest = random.chance(0.05) ? { interest: 'طرف في الخلاف' } : {}
      const affiliation = bodyOf(named, random.below(named.length + 1))
      return {
        ...common,
        kind: 'namedPerson',
        name,
        aliases: random.chance(0.2) ? [name.split(' ').at(-1) ?? name] : [],
        role: `${random.of(posts)} ${body}`,
        ...interest,
        ...(affiliation === undefined ? {} : { affiliationId: affiliation }),
      }
    }
  }
  const agencies = outlets.filter(({ kind }) => kind === 'newsAgency')
  return { all: [...outlets, ...unnamed, ...named], outlets, agencies, named, unnamed }
}

const bodyOf = (named: readonly Source[], index: number): Id | undefined => {
  const source = named[index]
  return source?.kind === 'officialBody' ? source.id : undefined
}
