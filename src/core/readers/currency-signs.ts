// currency-signs: how amounts name their currency besides by its ISO 4217 code, and how many decimals each is written
// with. Signs: Unicode's CLDR 47 (symbols, narrow symbols) and the abbreviations on price tags, checked 2026-11.

/** By code, in capitals and without dots and spaces. A sign in several rows (`$`, `kr`, `¥`) says only: one of these. */
const SIGNS: Readonly<Record<string, string>> = {
  EUR: '€ EURO EUROS',
  GBP: '£ GB£ UK£',
  USD: '$ US$ U$S U$D',
  CAD: '$ C$ CA$ CDN$ CAN$',
  AUD: '$ A$ AU$',
  NZD: '$ NZ$',
  HKD: '$ HK$ 元',
  SGD: '$ S$ SG$',
  TWD: '$ NT$ 元',
  MXN: '$ MX$ MEX$',
  ARS: '$ AR$',
  CLP: '$ CL$ CLP$',
  COP: '$ CO$ COL$',
  UYU: '$ $U UY$',
  DOP: '$ RD$',
  JMD: '$ J$',
  TTD: '$ TT$',
  BSD: '$ B$',
  BBD: '$ BBD$',
  FJD: '$ FJ$',
  BRL: 'R$',
  // In Shift_JIS and EUC-KR the backslash's place is the yen's and the won's.
  JPY: '¥ 円 JP¥ \\',
  CNY: '¥ 元 CN¥ RMB 人民币',
  KRW: '₩ 원 \\',
  INR: '₹ RS ₨',
  PKR: 'RS ₨',
  LKR: 'RS ₨',
  NPR: 'RS ₨',
  MUR: 'RS ₨',
  SEK: 'KR SKR',
  NOK: 'KR NKR',
  DKK: 'KR DKR',
  ISK: 'KR',
  CHF: 'FR SFR',
  PLN: 'ZŁ ZL',
  CZK: 'KČ KC',
  HUF: 'FT',
  RON: 'LEI LEU',
  MDL: 'LEI LEU',
  BGN: 'ЛВ',
  RSD: 'DIN ДИН',
  TRY: '₺ TL',
  RUB: '₽ РУБ Р',
  UAH: '₴ ГРН',
  KZT: '₸',
  GEL: '₾',
  AMD: '֏',
  AZN: '₼',
  ILS: '₪ NIS',
  AED: 'دإ DH DHS',
  MAD: 'دم DH DHS',
  SAR: 'رس SR ﷼',
  QAR: 'رق QR ﷼',
  OMR: 'رع ﷼',
  IRR: '﷼',
  KWD: 'دك KD',
  BHD: 'دب BD',
  JOD: 'دأ JD',
  TND: 'دت DT',
  EGP: 'جم E£ LE',
  ZAR: 'R',
  NGN: '₦',
  GHS: '₵ GH₵',
  KES: 'KSH',
  IDR: 'RP',
  MYR: 'RM',
  PHP: '₱',
  THB: '฿',
  VND: '₫ Đ',
  BDT: '৳',
  PEN: 'S/',
  CRC: '₡',
  PYG: '₲',
};

const codes = new Map<string, string[]>();
for (const [code, signs] of Object.entries(SIGNS))
  for (const sign of signs.split(' ')) codes.set(sign, [...(codes.get(sign) ?? []), code]);

/**
 * `$`, `US $`, `kr.`, `Euro`, `usd`, `USD$`, `kr SEK`: the codes that the words allow, null when they name no currency
 * or contradict each other. Three Latin letters count as a code: whoever takes it from there alone checks that it is one.
 */
export function currenciesOf(words: string): readonly string[] | null {
  const sign = words.replace(/[\s.]/g, '').toUpperCase();
  const known = codes.get(sign) ?? (/^[A-Z]{3}$/.test(sign) ? [sign] : null);
  if (known) return known;
  const parts = words.replace(/([a-z]{3})(\p{Sc})/giu, '$1 $2').match(/[^\s\p{Sc}]*\p{Sc}|\S+/gu) ?? [];
  return parts.length > 1 ? common(parts.map(currenciesOf)) : null;
}

/** The codes that stand in every list; null when there are none. */
export function common(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  const [first] = lists;
  const all = first?.filter((code) => lists.every((it) => it?.includes(code)));
  return all?.length ? all : null;
}

// ISO 4217 amendment 179 (2026-01). HUF, IDR, COP, LBP and IRR have minor digits by the standard, and shops write none.
const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF HUF IDR COP LBP IRR';
const THREE = 'BHD IQD JOD KWD LYD OMR TND';

/** Decimals that amounts of the currency are written with; 2 for those that are not listed. */
export function minorDigits(currency: string): 0 | 2 | 3 {
  return NONE.includes(currency) ? 0 : THREE.includes(currency) ? 3 : 2;
}

/** Whether a comma before three digits groups them in every land that prices in the currency. */
export function groupsByComma(currency: string): boolean {
  return 'USD GBP INR TWD HKD CNY THB PHP ILS MXN AUD NZD SGD MYR PKR LKR NPR BDT EGP NGN KES GHS AED SAR QAR CAD ZAR'.includes(
    currency,
  );
}
