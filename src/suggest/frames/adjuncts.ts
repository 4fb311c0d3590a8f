import { isHead, isState, stemOf } from '../kind.ts'
import { isMasdar } from '../lexicon/masdars.ts'
import { quotationEnd } from '../openers.ts'
import { wordAt, type Reading } from '../reading.ts'

/* What stands between a verb and its content, and belongs to neither: time, occasion, addressee. */

const leadingAdjuncts =
  /^(?:اليوم|امس|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|صباح|مساء|ظهر|ايضا|لاحقا|موخرا|اخيرا|سابقا|مجددا|رسميا|كذلك|غدا|الليله|بدوره|بدورها|بدورهم|لي|لنا|له|لها|لهم|لهما|بشده|بقوه|بحده|بوضوح|صراحه|علنا|بالقول|قايلا|قايله|انذاك|فيه|فيها)$/u

/** Whether the word at `at` says to whom: «للناتو», «لجميع الأطراف». */
export const isAddressee = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  return (
    /^ل\p{L}{3,}/u.test(word) &&
    !isHead(word) &&
    !isMasdar(stemOf(word)) &&
    (word.startsWith('لل') || isHead(stemOf(word)) || isState(word) || word === 'لجميع' || word === 'لكل')
  )
}

const asides = [
  'في الوقت ذاته',
  'في الوقت نفسه',
  'في هذا الصدد',
  'في هذا السياق',
  'في هذا الاطار',
  'في هذا الخصوص',
  'في ذات السياق',
  'في ذات الوقت',
  'في السياق ذاته',
  'في السياق نفسه',
  'في المقابل',
  'من جهه اخري',
  'من جهه ثانيه',
  'من جانب اخر',
  'من ناحيه اخري',
  'علي صعيد اخر',
  'في الان ذاته',
  'في الان نفسه',
  'في نفس الوقت',
  'في نفس السياق',
].map((words) => words.split(' '))

/** Where the adjuncts that begin at `first` end: time, addressee, a quotation mark that has no partner. */
export const behindAdjuncts = (reading: Reading, first: number, limit: number): number => {
  let at = first
  while (at < limit) {
    const word = wordAt(reading, at)
    const aside = asides.find((words) => words.every((one, index) => wordAt(reading, at + index) === one))
    if (
      /^(?:قبل|منذ)$/u.test(word) &&
      /^(?:ايام|اسابيع|يوم|يومين|شهر|شهرين|اشهر|ساعات|قليل|اسبوع|فتره|سنوات|عامين)$/u.test(wordAt(reading, at + 1))
    ) {
      at += 2
      continue
    }
    if (aside !== undefined) {
      at += aside.length
      continue
    }
    const isStray = word === '"' && (reading.quotations.partner[at] ?? -1) < 0 && !reading.quotations.unclosed.has(at)
    if (at > first && word === '"' && isAddressee(reading, at - 1) && quotationEnd(reading, at) > at) {
      at = quotationEnd(reading, at)
      continue
    }
    // «قال لـ«الحياة» القيادي فلان»
    if (word === 'ل' && quotationEnd(reading, at + 1) > at) {
      at = quotationEnd(reading, at + 1)
      continue
    }
    if (!(leadingAdjuncts.test(word) || /^\d+$/u.test(word) || isAddressee(reading, at) || isStray)) break
    at++
  }
  return at
}
