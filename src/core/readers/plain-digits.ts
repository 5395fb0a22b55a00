// plain-digits: text with the digits, marks, spaces and signs of every script as those of ASCII, for readers of amounts
// and dates.

// Arabic, Persian, Devanagari, Bengali, Thai; two of these blocks begin at a 6.
const DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙]/g;

/**
 * The digits are 0 to 9, the groups' apostrophes `'`, every space one plain space, every minus and hyphen `-`; dashes
 * (`–`), and Arabic's own decimal mark `٫`, stay. Marks of the writing's direction are dropped.
 */
export function plainDigits(text: string): string {
  // Most are plain, and feeds are long.
  if (/^[ -~]*$/.test(text)) return text.replace(/`/g, "'").trim();
  return (
    text
      .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]/g, '')
      .replace(/[\uFF01-\uFF5E]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
      .replace(DIGIT, (it) => {
        const code = it.charCodeAt(0);
        return String((/[०-৯]/.test(it) ? code - 6 : code) & 15);
      })
      .replace(/[\u2010-\u2012\u2212\uFE63]/g, '-')
      .replace(/[’‘ʼ´`′٬]/g, "'")
      .replace(/￥/g, '¥')
      .replace(/￡/g, '£')
      .replace(/،/g, ',')
      // A line's end or a tab groups no digits: two spaces are no group's mark.
      .replace(/[\t\n\v\f\r]/g, '  ')
      .replace(/\s/g, ' ')
      .trim()
  );
}
