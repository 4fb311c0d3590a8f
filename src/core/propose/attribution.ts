import type { Segment } from '../entities.ts'
import { fold } from '../fold.ts'
import type { Channel, Manner, Stance } from '../vocabulary.ts'

/*
 * Sensible first values for what a person marks by hand; each can be changed with one key. They read only the words
 * that were marked and their neighbourhood, and decide nothing.
 */

const opensQuotation = /^["“”«‹„]/u
const quotations = /[«“"„]([^«»“”"„]{2,}?)[»”"“]/gu
const clauseOpeners = /^(ب|ل|ف|و)?(ان|انه|انها|انهم|انهما|اننا|انني|اني|انك|انكم)(?![\p{L}\p{M}])/u
const clauseAfterPreposition = /^(الي|علي|من|عن)\s+(ان|انه|انها|انهم|انهما)(?![\p{L}\p{M}])/u

/** A quotation of more words than a name has. */
const isLongQuotation = (words: string): boolean => words.trim().split(/\s+/u).length > 3

/** How a content is given, by the guidelines' «Manner». */
export const proposeManner = (text: string, segments: readonly Segment[]): Manner => {
  const content = segments.map(({ start, end }) => text.slice(start, end)).join(' ')
  const trimmed = content.trim()
  const folded = fold(trimmed)
  const clause = clauseOpeners.test(folded) || clauseAfterPreposition.test(folded)
  const quoted = [...trimmed.matchAll(quotations)].some(([, words]) => words !== undefined && isLongQuotation(words))
  const unclosed = /[«“"](?=[^»”"“]{12,}$)/u.test(trimmed)
  if (clause) return quoted || unclosed ? 'mixed' : 'indirect'
  if (opensQuotation.test(trimmed)) return 'direct'
  const first = segments[0]
  const before = first === undefined ? '' : text.slice(Math.max(0, first.start - 3), first.start).trimEnd()
  if (before.endsWith(':') || /[«“"„]$/u.test(before)) return 'direct'
  if (quoted) return 'mixed'
  return startsLikeVerb(folded) ? 'indirect' : 'reportedAct'
}

/*
 * A verb in the perfect cannot be told from a noun by its letters; these openings are clauses nearly always.
 */
const startsLikeVerb = (folded: string): boolean =>
  /^(قد|لقد|لم|لن|لا|ما زال|سوف|كان|كانت|ليس|ليست|هناك|يوجد|سي|ست|سن|ي[\p{L}]{3,} )/u.test(folded)

/** Stems of cues that do more than assert, on folded text; the first that is found decides. */
const stanceStems: readonly (readonly [Stance, RegExp])[] = [
  ['denies', /(نف[يتاوى]|ينف[يو]|تنف|نافي|كذب|انكر|تنكر|ينكر|نفيه|نفيها)/u],
  ['alleges', /(زعم|يزعم|تزعم|مزاعم|ادع[يت]|يدع[يى]|مدعي|ادعاء|اته[مت])/u],
  ['demands', /(طالب|يطالب|تطالب|دعا|دعت|يدعو|تدعو|داعي|ناشد|حث|امر|اوص|طلب)/u],
  ['promises', /(وعد|يعد ب|تعهد|يتعهد|تتعهد|متعهد|التزم)/u],
  ['predicts', /(توقع|يتوقع|تتوقع|متوقع|رجح|يرجح|مرجح|تنبا|يتنبا)/u],
  ['fears', /(حذر|يحذر|تحذر|محذر|خش[يى]|يخش|تخوف|متخوف|قلق)/u],
  ['condemns', /(ندد|يندد|تندد|مندد|ادان|يدين|تدين|استنكر|شجب|انتقد)/u],
  ['praises', /(اشاد|يشيد|تشيد|مشيد|نوه|رحب|مرحب|اثن[يى]|هنا)/u],
  ['asks', /(سال|يسال|تساءل|يتساءل|متساءل|استفسر)/u],
  ['believes', /(اعتقد|يعتقد|تعتقد|معتقد|راي|رات|يري|تري|اعتبر|يعتبر|معتبر|ظن)/u],
]

/** What the source does with the content, as the cue's words tell. */
export const proposeStance = (cue: string): Stance => {
  const folded = fold(cue)
  return stanceStems.find(([, stem]) => stem.test(folded))?.[0] ?? 'asserts'
}

const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['pressConference', /(موتمر صحفي|موتمر صحافي|ندوه صحفيه|ندوه صحافيه|ايجاز صحفي)/u],
  ['socialMedia', /(تغريد|تويتر|فيسبوك|منصه اكس|انستغرام|تيليغرام|تدوينه|منشور|التواصل الاجتماعي)/u],
  ['interview', /(مقابله|حوار مع|حديث ل|لقاء مع|لقاء تلفزيوني)/u],
  ['letter', /(رساله|خطاب وجهه|مذكره)/u],
  ['statement', /(بيان|بلاغ صحفي)/u],
  ['broadcast', /(قناه|تلفزيون|اذاعه|راديو)/u],
  ['leak', /(تسريب|مسرب)/u],
  ['document', /(وثيقه|تقرير|محضر)/u],
  ['meeting', /(اجتماع|جلسه)/u],
  ['speech', /(كلمه القاها|كلمه له|خطبه|خطاب)/u],
]

/** By what way it was said, as the sentence around the cue tells. */
export const proposeChannel = (sentence: string): Channel => {
  const folded = fold(sentence)
  return channelWords.find(([, words]) => words.test(folded))?.[0] ?? 'unknown'
}
