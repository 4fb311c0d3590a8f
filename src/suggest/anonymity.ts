import { wordAt, type Reading } from './reading.ts'

const asks =
  /^و?(?:(?:طلب|فضل|رفض|اشترط|امتنع|اثر|تحفظ)(?:ت|وا|ا|تا)?|[يت](?:طلب|فضل|رفض)|(?:رافض|مشترط|مفضل|طالب)(?:ا|ه|ين))$/u
const about = /^(?:عن|عدم|ذكر|الكشف|كشف|نشر|الافصاح|افصاح|الا|عدم|تسميه|ان|التعريف|بعدم|الاعلان)$/u

/** «طلب عدم ذكر اسمه»: he who says so does not want to be named, and says nothing by it. */
export const asksForAnonymity = (reading: Reading, at: number): boolean => {
  if (!asks.test(wordAt(reading, at)) || !about.test(wordAt(reading, at + 1))) return false
  for (let next = at + 2; next < at + 7; next++) {
    if (/^(?:اسم|هويت)(?:ه|ها|هم|هما|يهما|اءهم|ايهم|ايهما|ييهما|يه|يها)$/u.test(wordAt(reading, next))) return true
  }
  return false
}
