import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNearly } from '../../../src/core/readers/nearly-json.ts';

describe('what is nearly JSON', () => {
  const ONE = { a: 1 };
  test.each([
    ['\uFEFF{"a":1}'],
    ['<!--\n{"a":1}\n-->'],
    ['<!--{"a":1}//-->'],
    ['<!-- note -->{"a":1}'],
    ['{"a":1<!-- , "b":{"c":2} -->}'],
    ['//<![CDATA[\n{"a":1}\n//]]>'],
    ['// <![CDATA[ {"a":1} // ]]>'],
    ['/* <![CDATA[ */ {"a":1} /* ]]> */'],
    ['<!--//--><![CDATA[//><!--\n{"a":1}\n//--><!]]>'],
    ['{"a":1}\n]]>'],
    ['{"a":1};'],
    ['{"a":1,\n // x\n}'],
    ['/* {"old":1} */{"a":/* {"b":2} */1} // end'],
    ['{"a":\u00A01}'],
  ])('%j', (text) => {
    expect(parseNearly(text)).toEqual(ONE);
  });

  test.each([
    ['{"a":1,,}'],
    ['{"a":1 226}'],
    ['{"a":1/**/2}'],
    ['{"a":1}{"a":2}'],
    ['<!-- {"a":2} -->{"a":1}'],
    ['{"a":}'],
    ["{'a':1}"],
    ['{a:1}'],
    ['{"a":1;}'],
    ['{"a":"15" wide"}'],
    ['{"a":"\\u12"}'],
    ['{"a":"\\x36"}'],
    ['{"a":1'],
    [''],
  ])('%j is not', (text) => {
    expect(parseNearly(text)).toBeUndefined();
  });

  test('what stands in strings is left as it is', () => {
    const value = { a: 'x\ny\tz\u0001 // no /* no */ <!-- no --> ,} ]]> \\ " /' };
    const raw = JSON.stringify(value).replace('\\n', '\n').replace('\\t', '\t').replace('\\u0001', '\u0001');
    expect(parseNearly(`${raw};`)).toEqual(value);
    expect(parseNearly('{"a":"Women\\\'s"}')).toEqual({ a: "Women's" });
    expect(parseNearly('{"a":"one\\\ntwo"}')).toEqual({ a: 'onetwo' });
  });

  test('noise of every kind between the tokens changes nothing', () => {
    const noise = fc.constantFrom('', ' ', '\n', '\u00A0', '/* "x": { */', '// y, }\n', '<!-- [ -->', '\t');
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(noise, { minLength: 8, maxLength: 8 }),
        fc.constantFrom('', ',', ';', ' ;\n'),
        (value, noises, end) => {
          let at = 0;
          const text = JSON.stringify([value]).replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (token) => {
            const put = noises[at++ % noises.length];
            return /[\]}]/.test(token) && at % 2 ? `${put}${token}` : `${token}${put}`;
          });
          expect(parseNearly(text + end)).toEqual(JSON.parse(JSON.stringify([value])));
        },
      ),
    );
  });
});

// Were every opening followed to the end, each of these would take hours.
test.each(['"\\', '/*', '<!--', '//<!--', ',', '{', '"', '\\"', ' ', '} ;', '] ]>', '<![CDATA[ ', ']]>'])(
  'a megabyte of %j is read in one pass',
  (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    parseNearly(text);
    parseNearly(`{"a":${text}`);
  },
);
