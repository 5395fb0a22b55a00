// month-names: the months in words, as reports in the languages of the networks write them (CLDR 47, 2026-11), without
// accents.

const FULL = `january february march april may june july august september october november december;
  januar februar marz april mai juni juli august september oktober november dezember;
  janner feber maerz - - - - - - - - dez;
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre;
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre;
  - - - - - - - - setiembre - - -;
  gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre;
  janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro;
  januari februari maart april mei juni juli augustus september oktober november december;
  januari februari mars april maj juni juli augusti september oktober november december;
  januar februar marts april maj juni juli august september oktober november december;
  januar februar mars april mai juni juli august september oktober november desember;
  stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia;
  ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince;
  ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık;
  ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie;
  يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر;
  جانفي فيفري مارس افريل ماي جوان جويلية اوت سبتمبر اكتوبر نوفمبر ديسمبر;
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря`;
/** Short forms that are no beginnings of the full ones, and names whose beginnings mean another month elsewhere. */
const EXACT = `- - mrt - - - - - - - - -; - - mrz - - - - - - - - -;
  tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta
  joulukuuta`;

const months = new Map<string, Set<number>>();
const beginnings = new Map<string, Set<number>>();
const add = (all: Map<string, Set<number>>, name: string, month: number) =>
  all.set(name, (all.get(name) ?? new Set()).add(month));
for (const [rows, isWhole] of [
  [FULL, false],
  [EXACT, true],
] as const)
  for (const row of rows.split(';'))
    for (const [at, name] of row.trim().split(/\s+/).entries()) {
      add(months, name, at + 1);
      for (let end = 3; !isWhole && end < name.length; end++) add(beginnings, name.slice(0, end), at + 1);
    }

/** 1 to 12, for a name or its beginning of three letters or more; undefined where it may mean two months, or none. */
export function monthOf(word: string): number | undefined {
  const name = word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();
  const meant = name === '-' ? undefined : (months.get(name) ?? beginnings.get(name));
  const [month] = meant ?? [];
  return meant?.size === 1 ? month : undefined;
}
