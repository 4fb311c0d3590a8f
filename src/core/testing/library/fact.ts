import { type Random } from './random.ts'
import { actors, acts, causes, finds, goods, placeCount, placeName, weekdays, works } from './words.ts'

/** Something that happens in a made-up library, before anybody has told it. */
export interface Fact {
  readonly actor: { readonly words: string; readonly feminine: boolean }
  readonly act: (typeof acts)[number]
  readonly number: number
  readonly words: Readonly<Record<string, string>>
}

/** What a telling does to a fact; `same` is how the first outlet tells it. */
export const tellings = ['same', 'reworded', 'otherNumber', 'negated', 'hedged'] as const
export type Telling = (typeof tellings)[number]

export const makeFact = (random: Random): Fact => {
  const place = placeName(random.below(placeCount))
  const { words, feminine } = random.of(actors)
  return {
    actor: { words: `${words} في ${placeName(random.below(placeCount))}`, feminine },
    act: random.of(acts),
    number: 11 + random.below(88),
    words: {
      place,
      place2: placeName(random.below(placeCount)),
      goods: random.of(goods),
      work: random.of(works),
      cause: random.of(causes),
      find: random.of(finds),
    },
  }
}

/** Whether a fact has a number that another telling may change. */
export const hasNumber = ({ act }: Fact): boolean => act.complement.includes('{n}')

const feminine = (imperfect: string): string => imperfect.replace(/^ي/u, 'ت')

const complementOf = (fact: Fact, number: number): string =>
  fact.act.complement.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'n' ? String(number) : (fact.words[name] ?? ''),
  )

/** A fact as a clause: the actor first, or the verb first where `verbFirst`. */
export const tell = (fact: Fact, telling: Telling, random: Random, verbFirst: boolean): string => {
  const { actor, act } = fact
  const isHer = actor.feminine
  const past = isHer ? pastOfHer(act.past) : act.past
  const jussive = isHer ? feminine(act.jussive) : act.jussive
  const imperfect = isHer ? feminine(act.imperfect) : act.imperfect
  const complement = complementOf(fact, telling === 'otherNumber' ? otherNumber(fact.number, random) : fact.number)
  const verb = { same: past, reworded: past, otherNumber: past, negated: `لم ${jussive}`, hedged: `قد ${imperfect}` }
  if (telling === 'reworded') {
    const day = `يوم ${random.of(weekdays)}`
    return verbFirst ? `${past} ${actor.words}، ${day}، ${complement}` : `${actor.words} ${past} ${day} ${complement}`
  }
  return verbFirst ? `${verb[telling]} ${actor.words} ${complement}` : `${actor.words} ${verb[telling]} ${complement}`
}

const pastOfHer = (past: string): string => (past.endsWith('ى') ? `${past.slice(0, -1)}ت` : `${past}ت`)

const otherNumber = (number: number, random: Random): number => {
  const other = 11 + random.below(88)
  return other === number ? number + 1 : other
}
