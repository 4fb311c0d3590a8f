import { shown } from '../fault.ts'
import type { Refusal, RefusalKey } from './refusal.ts'
import type { OtherFormat } from './sniff.ts'

/** Sentences for refusals, and what files are called. What stands in braces is put in from the refusal. */
export interface RefusalWords {
  readonly sentence: Readonly<Record<RefusalKey, string>>
  readonly format: Readonly<Record<OtherFormat, string>>
}

export const englishRefusals: RefusalWords = {
  sentence: {
    empty: 'There is no text in it.',
    tooLarge: 'It is larger than the limit of {allowed} MB.',
    unreadable:
      'It could not be read: it may have changed or moved since it was chosen, or be a folder. Choose it again.',
    tooSlow: 'Reading it took more than the limit of {allowed} seconds and was ended.',
    broken: 'It could not be read: it is not what its kind of file should be ({found}).',
    otherFormat: 'This is {format}, which is not read.',
    notEncoded: 'It is not {found} text: the first fault is in line {line}, at byte {byte}.',
    binary: 'It is not text: there is a zero byte in line {line}.',
    longLine: 'Line {line} is longer than the limit of {allowed} characters.',
    tooDeep: 'Its elements stand more than {allowed} deep in each other.',
    tooManyElements: 'It has more than the limit of {allowed} elements.',
    noPageInside: 'There is no web page in it.',
    zipDamaged: 'The archive is damaged or cut off ({found}).',
    zipEncrypted: '{part} is locked with a password.',
    zipMethod: '{part} is packed in a way that is not read ({found}).',
    zipTwice: '{part} is in the archive twice.',
    zipOverlap: '{part} shares its place in the archive with another file.',
    zipSize: '{part} says that it has {allowed} bytes and has {found}.',
    zipSum: '{part} is damaged: its checksum is wrong.',
    zipTooMany: 'There are {found} files in it; the limit is {allowed}.',
    zipTooLarge: 'Unpacked it is larger than the limit of {allowed} MB.',
    zipRatio: '{part} unpacks to more than {allowed} times its size.',
    zipInZip: 'It is an archive within an archive. Unpack it first.',
    wordPart: 'The Word document lacks {part}.',
    wordType: '{part} has a document type definition, which a Word document must not have.',
    noTextField: 'Nothing in it can be the text of an article.',
    tooManyArticles: 'There are more than {allowed} articles in it.',
    tableQuote: 'The quotation mark that opens in line {line} is not closed.',
  },
  format: {
    xlsx: 'an Excel table (.xlsx)',
    pptx: 'a PowerPoint presentation (.pptx)',
    odt: 'an OpenDocument text (save it as .docx)',
    epub: 'an EPUB book',
    oldOffice: 'an old or locked Office document (save it as .docx without a password)',
    pdf: 'a PDF (copy its text, or save it as .docx)',
    rtf: 'an RTF document (save it as .docx)',
    xml: 'an XML file',
    image: 'a picture',
    recording: 'a sound or video recording',
    packed: 'a packed file that is no ZIP',
    utf32: 'text in UTF-32 (save it as UTF-8)',
  },
}

export const arabicRefusals: RefusalWords = {
  sentence: {
    empty: 'لا نص فيه.',
    tooLarge: 'أكبر من الحد، وهو {allowed} ميغابايت.',
    unreadable: 'تعذرت قراءته: ربما تغيّر أو نُقل بعد اختياره، أو هو مجلد. اختره ثانية.',
    tooSlow: 'تجاوزت قراءته الحد، وهو {allowed} ثانية، فأُوقفت.',
    broken: 'تعذرت قراءته: ليس كما ينبغي لنوعه ({found}).',
    otherFormat: 'هذا {format}، ولا يُقرأ.',
    notEncoded: 'ليس نصًا بترميز {found}: أول خلل في السطر {line}، عند البايت {byte}.',
    binary: 'ليس نصًا: في السطر {line} بايت صفري.',
    longLine: 'السطر {line} أطول من الحد، وهو {allowed} محرف.',
    tooDeep: 'تتداخل عناصره إلى عمق يزيد على {allowed}.',
    tooManyElements: 'عناصره أكثر من الحد، وهو {allowed}.',
    noPageInside: 'لا صفحة ويب فيه.',
    zipDamaged: 'الملف المضغوط تالف أو مبتور ({found}).',
    zipEncrypted: '{part} مقفل بكلمة مرور.',
    zipMethod: '{part} مضغوط بطريقة لا تُقرأ ({found}).',
    zipTwice: '{part} مكرر في الملف المضغوط.',
    zipOverlap: '{part} يشارك ملفًا آخر موضعه في الملف المضغوط.',
    zipSize: 'يقول {part} إن فيه {allowed} بايت، وفيه {found}.',
    zipSum: '{part} تالف: مجموعه الاختباري خطأ.',
    zipTooMany: 'فيه {found} ملفًا، والحد {allowed}.',
    zipTooLarge: 'حجمه بعد الفك أكبر من الحد، وهو {allowed} ميغابايت.',
    zipRatio: 'حجم {part} بعد الفك أكثر من {allowed} ضعف حجمه.',
    zipInZip: 'ملف مضغوط داخل ملف مضغوط. فُكّه أولًا.',
    wordPart: 'ينقص مستند Word الجزء {part}.',
    wordType: 'في {part} تعريف نوع مستند، وهو ممنوع في مستندات Word.',
    noTextField: 'ليس فيه ما يصلح نصًا لمقال.',
    tooManyArticles: 'فيه أكثر من {allowed} مقال، وهو الحد.',
    tableQuote: 'علامة الاقتباس المفتوحة في السطر {line} لم تُغلق.',
  },
  format: {
    xlsx: 'جدول Excel (‎.xlsx)',
    pptx: 'عرض PowerPoint (‎.pptx)',
    odt: 'مستند OpenDocument (احفظه بصيغة docx)',
    epub: 'كتاب EPUB',
    oldOffice: 'مستند Office قديم أو مقفل (احفظه بصيغة docx بلا كلمة مرور)',
    pdf: 'ملف PDF (انسخ نصه، أو احفظه بصيغة docx)',
    rtf: 'مستند RTF (احفظه بصيغة docx)',
    xml: 'ملف XML',
    image: 'صورة',
    recording: 'تسجيل صوتي أو مرئي',
    packed: 'ملف مضغوط بغير ZIP',
    utf32: 'نص بترميز UTF-32 (احفظه بترميز UTF-8)',
  },
}

type Slot = 'line' | 'byte' | 'part' | 'found' | 'allowed'

/**
 * The sentence for a refusal.
 * @param number how the reader writes a number
 * @param isolate keeps what comes from the file from changing the direction of what stands around it
 */
export const sayRefusal = (
  refusal: Refusal,
  words: RefusalWords,
  number: (value: number) => string = String,
  isolate: (text: string) => string = (text) => text,
): string =>
  words.sentence[refusal.key].replaceAll(/\{(line|byte|part|found|allowed|format)\}/g, (_, slot: Slot | 'format') => {
    if (slot === 'format') return refusal.format === undefined ? '' : words.format[refusal.format]
    const value = refusal[slot]
    return typeof value === 'number' ? number(value) : isolate(shown(value ?? ''))
  })
