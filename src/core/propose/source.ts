import type { Descriptor } from '../entities.ts'
import { fold } from '../fold.ts'
import type { MentionType, SourceKind } from '../vocabulary.ts'
import { isPersonalTitle, officeAndName } from './office-and-name.ts'

/** What the words of a mention suggest about who is meant. */
export interface SourceProposal {
  readonly kind: SourceKind
  readonly type: MentionType
  /** For named kinds: the words without a title that stands before a name. */
  readonly name: string
  readonly role?: string
  readonly descriptor: Descriptor
}

const sectors = new Set(
  'عسكري عسكريه امني امنيه طبي طبيه قضائي قضائيه دبلوماسي دبلوماسيه حكومي حكوميه رسمي رسميه سياسي سياسيه اعلامي اعلاميه ملاحي نفطي نفطيه برلماني برلمانيه محلي محليه ميداني ميدانيه صحي صحيه مصرفي مصرفيه تربوي شرطي استخباراتي جمركي اداري فني فنيه هندسي'.split(
    ' ',
  ),
)
const nationalities = new Set(
  'ليبي ليبيه مصري مصريه تونسي تونسيه اوروبي اوروبيه امريكي امريكيه اميركي فرنسي فرنسيه ايطالي ايطاليه روسي روسيه تركي تركيه قطري سعودي سوري سوريه عراقي لبناني فلسطيني فلسطينيه مغربي جزائري سوداني بريطاني الماني'.split(
    ' ',
  ),
)
const proximities = new Set(
  'مطلع مطلعه مقرب مقربه قريب قريبه موثوق موثوقه خاص خاصه عليم عليمه متطابقه مشارك مشاركون'.split(' '),
)
const ranks = new Set('رفيع كبير كبار بارز بارزه سابق سابقون'.split(' '))

const anonymousSingular = /^(ال)?(مصدر|مسوول|دبلوماسي|شاهد|مراقب|خبير|موظف|ضابط|متحدث|طبيب|ناشط)(?![\p{L}\p{M}])/u
const anonymousPlural =
  /^(ال)?(مصادر|مسوولون|مسوولين|شهود|دبلوماسيون|مراقبون|مراقبين|خبراء|ناشطون|نشطاء|اوساط|دوائر|جهات|سكان|اهالي|موظفون|مواطنون)(?![\p{L}\p{M}])/u
const groups = /^(ال)?(معارضو|انصار|مويدو|سكان|اهالي|اعضاء|مواطنون|متظاهرون|محتجون|عمال|طلاب)(?![\p{L}\p{M}])/u
const documents = /^(ال)?(بيان|رساله|تقرير|وثيقه|مذكره|بلاغ|محضر|دراسه|كتاب)(?![\p{L}\p{M}])/u
const recordings = /^(ال)?(فيديو|تسجيل|صوره|صور|مقطع)(?![\p{L}\p{M}])/u
const posts = /^(ال)?(تغريده|منشور|تدوينه)(?![\p{L}\p{M}])/u
const agencies = /^(ال)?(وكاله|وكالات)(?![\p{L}\p{M}])/u
const media = /^(ال)?(صحيفه|جريده|قناه|موقع|اذاعه|مجله|شبكه|تلفزيون)(?![\p{L}\p{M}])/u
const bodies =
  /^(ال)?(وزاره|حكومه|مجلس|هييه|هيئه|بلديه|سفاره|رياسه|رئاسه|مكتب|محكمه|نيابه|جيش|شرطه|مديريه|اداره|لجنه|برلمان|ولايه|محافظه)(?![\p{L}\p{M}])/u
const organisations = /^(ال)?(منظمه|جمعيه|حزب|اتحاد|نقابه|شركه|موسسه|حركه|نادي|رابطه|بنك|مصرف|جامعه)(?![\p{L}\p{M}])/u
const titles =
  'المتحدث الناطق رئيس الرئيس وزير الوزير أمين الأمين مدير المدير قائد القائد سفير السفير مبعوث المبعوث نائب النائب مستشار المستشار عضو محافظ عميد العميد العقيد اللواء الفريق المشير الرائد النقيب المهندس الدكتور الشيخ السيد السيدة الأستاذ منسقة منسق المحامي القاضي'
    .split(' ')
    .map(fold)

const describe = (words: readonly string[]): Descriptor => {
  const descriptor: { -readonly [F in keyof Descriptor]: Descriptor[F] } = {}
  const put = (field: keyof Descriptor, word: string): void => {
    descriptor[field] = descriptor[field] === undefined ? word : `${descriptor[field]} ${word}`
  }
  words.forEach((word, at) => {
    const folded = fold(word).replace(/^ال/u, '')
    if (sectors.has(folded)) put('sector', word)
    else if (nationalities.has(folded)) put('nationality', word)
    else if (proximities.has(folded)) put('proximity', word)
    else if (ranks.has(folded)) put('rank', word)
    else if (at > 0 && (folded === 'في' || folded === 'من' || folded === 'داخل') && descriptor.place === undefined) {
      const rest = words.slice(at + 1).join(' ')
      if (rest !== '') descriptor.place = rest
    }
  })
  return descriptor
}

const plainKinds: readonly (readonly [SourceKind, RegExp])[] = [
  ['newsAgency', agencies],
  ['mediaOutlet', media],
  ['document', documents],
  ['audioVisual', recordings],
  ['socialPost', posts],
  ['officialBody', bodies],
  ['namedOrganisation', organisations],
]

/** Whether the words end in an attached pronoun and are nothing more: the ه of «قوله». */
const isCliticPronoun = (words: string): boolean => /^(ه|ها|هم|هما|هن|نا|ي)$/u.test(words)

/**
 * Reads a mention's words.
 * @param words as written, such as «مصدر عسكري» or «المتحدث باسم الجيش، العقيد فلان»
 */
export const proposeSource = (words: string): SourceProposal => {
  const trimmed = words.trim()
  const folded = fold(trimmed)
  const parts = trimmed.split(/\s+/u)
  if (isCliticPronoun(trimmed)) return { kind: 'namedPerson', type: 'cliticPronoun', name: trimmed, descriptor: {} }
  const hasName = /[،,]/u.test(trimmed)
  const anonymous = anonymousSingular.test(folded) && !(folded.startsWith('ال') && hasName)
  if (anonymous && !/^(ال)?متحدث (رسمي )?باسم/u.test(folded)) {
    return { kind: 'anonymousPerson', type: 'nominal', name: trimmed, descriptor: describe(parts) }
  }
  if (groups.test(folded)) return { kind: 'group', type: 'nominal', name: trimmed, descriptor: describe(parts) }
  if (anonymousPlural.test(folded)) {
    return { kind: 'anonymousGroup', type: 'nominal', name: trimmed, descriptor: describe(parts) }
  }
  const plain = plainKinds.find(([, pattern]) => pattern.test(folded))
  if (plain) return { kind: plain[0], type: 'name', name: trimmed, descriptor: {} }
  const first = fold(parts[0] ?? '')
  if (!titles.includes(first)) return named(trimmed)
  return titled(trimmed, parts, first)
}

/** A name, perhaps with the office behind a comma. */
const named = (words: string): SourceProposal => {
  const comma = words.search(/[،,]/u)
  const office = comma < 0 ? '' : words.slice(comma + 1).trim()
  if (!titles.includes(fold(office.split(/\s+/u)[0] ?? ''))) {
    return { kind: 'namedPerson', type: 'name', name: words, descriptor: {} }
  }
  return {
    kind: 'namedPerson',
    type: 'nameWithTitle',
    name: words.slice(0, comma).trim(),
    role: office,
    descriptor: {},
  }
}

const titled = (words: string, parts: readonly string[], first: string): SourceProposal => {
  if (isPersonalTitle(first) && parts.length > 1) {
    return {
      kind: 'namedPerson',
      type: 'nameWithTitle',
      name: parts.slice(1).join(' '),
      role: parts[0] ?? '',
      descriptor: {},
    }
  }
  const comma = words.search(/[،,]/u)
  if (comma < 0) {
    const parted = officeAndName(words)
    return parted
      ? { kind: 'namedPerson', type: 'nameWithTitle', name: parted.name, role: parted.office, descriptor: {} }
      : { kind: 'roleHolder', type: 'nominal', name: words, role: words, descriptor: {} }
  }
  const after = words
    .slice(comma + 1)
    .trim()
    .split(/\s+/u)
  const name = (isPersonalTitle(fold(after[0] ?? '')) ? after.slice(1) : after).join(' ')
  return {
    kind: 'namedPerson',
    type: 'nameWithTitle',
    name: name || words,
    role: words.slice(0, comma).trim(),
    descriptor: {},
  }
}
