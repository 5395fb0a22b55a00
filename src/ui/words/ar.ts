import type { Translation } from '../words.ts';

const plural = new Intl.PluralRules('ar');

/** Isolated, so that a Latin name's digits and signs stay on their side of it. */
const own = (name: string | undefined) => `\u2068${name}\u2069`;

export const words: Translation = {
  $code: 'ar',
  $name: 'العربية',
  $dir: 'rtl',
  shopAt: ({ retailer, price }) => `تسوّق من ${own(retailer)}${price ? ` · ${price}` : ''}`,
  viewAt: ({ retailer }) => `اعرضه في ${own(retailer)}`,
  onlyLeft: ({ count, n = 0 }) =>
    ({ one: 'بقيت قطعة واحدة فقط', two: 'بقيت قطعتان فقط', few: `بقيت ${count} قطع فقط` })[
      plural.select(n) as string
    ] ?? `بقيت ${count} قطعة فقط`,
  fewLeft: () => 'بقيت قطع قليلة',
  soldOutAt: ({ retailer }) => `نفد من ${own(retailer)}`,
  soldOut: ({ age }) => (age ? `نفد عند آخر تحقّق، ${age}` : 'نفد عند آخر تحقّق'),
  discontinued: () => 'لم يعد يُصنع',
  inStoreOnly: () => 'في المتجر فقط',
  preorder: () => 'طلب مسبق',
  backorder: () => 'يُشحن لاحقًا عند توفّره',
  madeToOrder: () => 'يُصنع عند الطلب',
  startsOn: ({ date }) => `ابتداءً من ${date}`,
  ended: () => 'انتهى',
  variantInstead: ({ variant, name }) =>
    name ? `نفد ${own(name)}؛ ${own(variant)} متوفّر` : `متوفّر: ${own(variant)}`,
  moreInStock: ({ count, n = 0 }) =>
    ({ one: 'خيار آخر متوفّر', two: 'خياران آخران متوفّران', few: `${count} خيارات أخرى متوفّرة` })[
      plural.select(n) as string
    ] ?? `${count} خيارًا آخر متوفّرًا`,
  inStock: () => 'متوفّر',
  checked: ({ age }) => `آخر تحقّق ${age}`,
  alsoInStock: () => 'متوفّر أيضًا',
  nothingInStock: () => 'لا شيء آخر نعلم أنه متوفّر.',
  seeInStock: () => 'اعرض المتوفّر',
  close: () => 'إغلاق',
  codeCopied: ({ name }) => `تم نسخ ${own(name)}`,
  swapped: ({ count }) => `استُبدل بما هو متوفّر: ${count}`,
  instead: () => 'متوفّر بدلًا منه',
  skipIt: () => 'لماذا لا أنصح به',
  takeThis: () => 'الأفضل منه',
  love: () => 'أحبّه',
  pricedOn: ({ date }) => `آخر تحقّق ${date}`,
  was: ({ price }) => `سابقًا ${price}`,
  code: ({ name }) => `رمز الخصم ${own(name)}`,
  affiliate: () => 'إعلان · رابط بالعمولة',
  sponsored: () => 'إعلان · محتوى مدفوع',
  gifted: () => 'إعلان · منتج مُهدى',
  own: () => 'إعلان · منتجي الخاص',
  disclosure: ({ name }) =>
    name
      ? `قد تعود المشتريات عبر روابط هذه الصفحة بعمولة على ${own(name)}.`
      : 'قد تعود المشتريات عبر روابط هذه الصفحة بعمولة على صاحبها.',
  amazon: () => 'بصفتي شريكًا في برنامج أمازون للشركاء، أكسب من عمليات الشراء المؤهّلة.',
  profiles: () => 'الحسابات',
  sections: () => 'الأقسام',
  search: () => 'بحث',
  found: ({ count }) => `النتائج: ${count}`,
  foundNothing: () => 'لا شيء بهذا الاسم',
  share: () => 'مشاركة',
  copied: () => 'تم نسخ الرابط',
  previous: () => 'السابق',
  next: () => 'التالي',
  absent: () => 'يتعذّر عرض هذا الآن.',
};
