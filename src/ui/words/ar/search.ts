import { arabicPlural as plural } from '../plural.ts'

/** The search over everything. */
export const search = {
  label: 'ابحث في كل شيء',
  clear: 'امسح البحث',
  hint: 'في العناوين والنصوص والادعاءات والمصادر والأدلة والتعليقات، كيفما كُتبت الكلمة. ما بين «» يُطلب كما هو.',
  group: {
    titles: 'العناوين',
    claims: 'الادعاءات',
    sources: 'المصادر',
    evidence: 'الأدلة',
    comments: 'التعليقات',
    texts: 'النصوص',
  },
  found: plural({
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '# نتائج',
    many: '# نتيجة',
    other: '# نتيجة',
  }),
  more: plural({
    zero: 'لا شيء غيرها',
    one: 'وواحدة غيرها',
    two: 'واثنتان غيرها',
    few: 'و# غيرها',
    many: 'و# غيرها',
    other: 'و# غيرها',
  }),
  nothingTitle: 'لا شيء فيه هذا',
  nothingBody: 'جرّب كلمة واحدة، أو أزل علامتي الاقتباس.',
  failed: 'تعذّرت قراءة النصوص للبحث فيها. أعد المحاولة بعد قليل.',
}
