/** The frame around the annotation guidelines; the text itself is in src/ui/guidelines. */
export const guidelines = {
  title: 'إرشادات التعليم',
  subtitle: 'كيف تُعلَّم الادعاءات ومصادرها',
  contents: 'المحتويات',
  ofProject: 'إرشادات هذا المشروع',
  section: (number: string) => `القسم ${number}`,
  example: 'مثال',
  notLikeThis: 'ليس هكذا',
  legend: 'في الأمثلة',
  legendSource: 'مصدر',
  legendCue: 'لفظ الإسناد',
  legendContent: 'المنقول',
  openAll: 'كل الإرشادات',
  close: 'أغلق الإرشادات',
}
